package trace.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of generated files that knows what was put into it, so that what is no longer made does
 * not stay there as if it were current. The names and SHA-256 digests stand in a file beside them;
 * only a file that still holds exactly what was written is ever taken away.
 */
public final class OutputFolder {
  /** What is known of the files, a line each, in the form of {@code sha256sum}. */
  static final String RECORD = ".trace-made";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  /** What became of a file. */
  public enum Fate {
    /** It was written. */
    WRITTEN,
    /** It held these bytes already. */
    UNCHANGED,
    /** It had been made earlier, is not made now, and was taken away. */
    REMOVED,
    /** The same, but somebody has changed it since: it stays. */
    LEFT
  }

  private final Path folder;
  private final Map<String, String> recorded;
  private final Map<String, String> made = new LinkedHashMap<>();
  private final Map<Path, Fate> fates = new LinkedHashMap<>();

  private OutputFolder(Path folder) {
    this.folder = folder;
    this.recorded = recorded(Outputs.text(folder.resolve(RECORD)));
  }

  /**
   * Puts the files into the folder and takes away what an earlier call put there and this one does
   * not.
   *
   * @param files bytes by name; a name may lead into a folder below: {@code images/map.png}
   * @return what became of each, first the files in their order
   */
  public static Map<Path, Fate> write(Path folder, Map<String, byte[]> files) throws FileProblem {
    OutputFolder output = new OutputFolder(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      output.put(file.getKey(), file.getValue());
    }
    output.takeAway();
    output.record();
    return output.fates;
  }

  private void put(String name, byte[] bytes) throws FileProblem {
    Path file = folder.resolve(name);
    boolean isNew = Outputs.write(file, bytes);
    fates.put(file, isNew ? Fate.WRITTEN : Fate.UNCHANGED);
    made.put(name, digest(bytes));
  }

  private void takeAway() throws FileProblem {
    for (Map.Entry<String, String> old : recorded.entrySet()) {
      Path file = folder.resolve(old.getKey()).normalize();
      boolean ours = !made.containsKey(old.getKey()) && isBelow(file);
      if (ours && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        boolean gone = removed(file, old.getValue());
        fates.put(file, gone ? Fate.REMOVED : Fate.LEFT);
        if (!gone) {
          made.put(old.getKey(), old.getValue());
        }
      }
    }
  }

  /** True for a file that really lies in the folder, whatever the record says. */
  private boolean isBelow(Path file) {
    try {
      Path parent = file.getParent();
      return parent != null
          && Files.isDirectory(parent)
          && parent.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes the file if it still holds what was written. */
  private static boolean removed(Path file, String digest) throws FileProblem {
    try {
      if (!digest(Files.readAllBytes(file)).equals(digest)) {
        return false;
      }
      Files.delete(file);
      return true;
    } catch (IOException e) {
      throw Replacement.problem(file, e);
    }
  }

  private void record() throws FileProblem {
    StringBuilder lines = new StringBuilder();
    made.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    Outputs.write(folder.resolve(RECORD), lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> recorded(Optional<String> text) {
    Map<String, String> recorded = new LinkedHashMap<>();
    for (String line : text.orElse("").lines().toList()) {
      Matcher m = LINE.matcher(line);
      if (m.matches()) {
        recorded.put(m.group(2), m.group(1));
      }
    }
    return recorded;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
