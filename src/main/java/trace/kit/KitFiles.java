package trace.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of one kit are read from: inside the program, or a folder of a workspace. */
final class KitFiles {
  /** No file of a kit is larger, in bytes. */
  static final int LIMIT = 1_000_000;

  private final String shown;
  private final Path folder;
  private final String resource;

  private KitFiles(String shown, Path folder, String resource) {
    this.shown = shown;
    this.folder = folder;
    this.resource = resource;
  }

  /** The files of a kit that comes with the program. */
  static KitFiles builtIn(String kit) {
    return new KitFiles("templates/" + kit, null, "/templates/" + kit + "/");
  }

  /** The files of a kit in a folder; nothing outside it is read, not even over symbolic links. */
  static KitFiles in(Path folder) {
    return new KitFiles(folder.toString(), folder, null);
  }

  /** The file's name as people see it in messages. */
  String shown(String file) {
    return folder == null ? shown + "/" + file : folder.resolve(file).toString();
  }

  /** The folder; empty for a kit that comes with the program. */
  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /**
   * The text of a file; empty if there is no such file.
   *
   * @throws IOException if it cannot be read, is too large, not UTF-8, or lies outside the folder
   */
  Optional<String> read(String file) throws IOException {
    try (InputStream in = open(file)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new IOException("too large: " + shown(file));
      }
      return Optional.of(decode(bytes));
    }
  }

  private InputStream open(String file) throws IOException {
    if (folder == null) {
      return KitFiles.class.getResourceAsStream(resource + file);
    }
    Path path = folder.resolve(file);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    if (!path.toRealPath().startsWith(folder.toRealPath()) || !Files.isRegularFile(path)) {
      throw new IOException("outside the kit: " + shown(file));
    }
    return Files.newInputStream(path);
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String withoutBom = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return withoutBom.replace("\r\n", "\n");
  }
}
