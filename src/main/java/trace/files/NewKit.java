package trace.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trace.model.ProblemKind;

/** A kit of a person's own that is about to be made, where there is room for it. */
public final class NewKit {
  private final Path folder;

  private NewKit(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks for room.
   *
   * @param templates the folder of the kits; made where it is not there yet
   * @param name the name of the kit, as {@link FolderName} gives it
   * @throws FileProblem if something of that name is there already
   */
  public static NewKit in(Path templates, String name) throws FileProblem {
    NewKit made = new NewKit(templates.resolve(name));
    if (Files.exists(made.folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileProblem(made.folder, ProblemKind.KIT_EXISTS);
    }
    return made;
  }

  /** The folder of the kit. */
  public Path folder() {
    return folder;
  }

  /**
   * Writes its files; the definition last, because a folder without it is no kit yet.
   *
   * @param texts what they hold, by name
   * @return the files
   */
  public List<Path> write(Map<String, String> texts) throws FileProblem {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Outputs.write(file, text.getValue().getBytes(StandardCharsets.UTF_8));
      files.add(file);
    }
    return files;
  }
}
