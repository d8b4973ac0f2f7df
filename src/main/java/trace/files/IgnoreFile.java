package trace.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The {@code .gitignore} beside a session: what it names never gets into Git. */
public final class IgnoreFile {
  /**
   * What stays out: who takes part, with what editors and this program keep of it; the maps that
   * people made, whose folders have their names; and {@code out}.
   */
  private static final List<String> LINES =
      List.of("people.yaml*", ".people.yaml*", CollectedMaps.FOLDER + "/", Outputs.FOLDER + "/");

  private IgnoreFile() {}

  /**
   * Makes the file, or adds what it lacks; what stands there stays. A line that somebody has put
   * behind a {@code #} or has turned round with a {@code !} (gitignore, "Pattern format") is not
   * lacking: they want it in Git.
   *
   * @param comment says what the lines are for
   * @return true if something was written
   */
  public static boolean make(Path folder, String comment) throws FileProblem {
    Path file = folder.resolve(".gitignore");
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    String old = there ? TextFiles.read(file) : "";
    List<String> written = old.lines().map(l -> l.strip().replaceFirst("^[#!]\\s*", "")).toList();
    List<String> missing = LINES.stream().filter(l -> !written.contains(l)).toList();
    if (missing.isEmpty()) {
      return false;
    }
    String begun = old.isEmpty() || old.endsWith("\n") ? old : old + "\n";
    String added = missing.stream().map(l -> l + "\n").collect(Collectors.joining());
    Outputs.write(file, (begun + "# " + comment + "\n" + added).getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
