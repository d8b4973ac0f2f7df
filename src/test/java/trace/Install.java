package trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher in a checkout of its own, on a computer that has the usual small tools and, instead
 * of Java and Maven, programs that only write down that they were called.
 */
final class Install {
  /** What the launcher needs besides the shell, Java and Maven. */
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "cksum",
          "cp",
          "find",
          "head",
          "mkdir",
          "mv",
          "nice",
          "ps",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "stty",
          "touch",
          "wc");

  private final Path work;
  private final Path calls;
  private Path home;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a start left behind. */
  record Start(String out, int exit) {}

  /** A checkout in a folder of that name. */
  Install(Path work, String folder) throws IOException {
    this.work = work;
    this.home = work.resolve(folder);
    this.calls = Files.createFile(work.resolve("calls"));
    Files.createDirectories(home);
    Files.copy(Path.of("trace"), home.resolve("trace"));
    executable(home.resolve("trace"));
    write("pom.xml", "<project/>");
    write("src/main/java/Cat.java", "class Cat {}");
    write("src/main/java/Dog.java", "class Dog {}");
    write("templates/systemic/kit.yaml", "format: 1");
    Path tools = Files.createDirectories(work.resolve("tools"));
    for (String tool : TOOLS) {
      Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + installed(tool) + " \"$@\"\n");
      executable(tools.resolve(tool));
    }
    Path maven = Files.createDirectories(work.resolve("maven")).resolve("mvn");
    Files.copy(Path.of("src/test/resources/launcher/mvn"), maven);
    executable(maven);
    environment.put("PATH", work.resolve("maven") + ":" + tools);
    environment.put("CALLS", calls.toString());
    environment.put("LANG", "ja_JP.UTF-8");
    environment.put("HOME", work.toString());
    environment.put("JAVA_HOME", jdk("17.0.1").toString());
  }

  private static Path installed(String tool) {
    for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
      if (Files.isExecutable(Path.of(folder, tool))) {
        return Path.of(folder, tool);
      }
    }
    throw new IllegalStateException("this computer has no " + tool);
  }

  /** A JDK that says it is of that version. */
  Path jdk(String version) throws IOException {
    Path jdk = work.resolve("jdk-" + version);
    Files.createDirectories(jdk.resolve("bin"));
    Files.copy(Path.of("src/test/resources/launcher/java"), jdk.resolve("bin/java"));
    Files.writeString(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    executable(jdk.resolve("bin/java"));
    executable(jdk.resolve("bin/javac"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Path home() {
    return home;
  }

  Path file(String path) {
    return home.resolve(path);
  }

  void write(String path, String text) throws IOException {
    Files.createDirectories(file(path).getParent());
    Files.writeString(file(path), text);
  }

  /** The file or folder is changed now, after everything else. */
  void touch(String path) throws IOException {
    Files.setLastModifiedTime(file(path), FileTime.from(Instant.now().plus(Duration.ofSeconds(2))));
  }

  Install with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Install without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** A small tool of this computer, as a script. */
  Install tool(String name, String script) throws IOException {
    Path file = work.resolve("tools").resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    executable(file);
    return this;
  }

  /** Only the small tools are on the path. */
  Install withoutMaven() {
    return with("PATH", work.resolve("tools").toString());
  }

  /** The whole checkout is moved. */
  void move(String folder) throws IOException {
    Path to = work.resolve(folder);
    Files.createDirectories(to.getParent());
    home = Files.move(home, to);
  }

  /** What Java and Maven were called for since the last time. */
  List<String> calls() throws IOException {
    settle();
    List<String> lines = Files.readAllLines(calls);
    Files.write(calls, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    return lines.stream().map(l -> l.replaceFirst(" with .*", "")).toList();
  }

  /** Waits until nothing is done in the background any more, wherever the archive is kept. */
  void settle() {
    settle(work);
  }

  static void settle(Path work) {
    try {
      for (int i = 0; i < 1800 && archiving(work); i++) {
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean archiving(Path work) {
    try (Stream<Path> files = Files.walk(work)) {
      return files.anyMatch(f -> f.endsWith("trace.jsa.lock"));
    } catch (IOException | UncheckedIOException e) {
      return true; // something went away just now
    }
  }

  Start start(String... arguments) {
    return start(home.resolve("trace").toString(), work, arguments);
  }

  /** Starts the launcher as it was called, in a folder. */
  Start start(String called, Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of(called));
    command.addAll(List.of(arguments));
    return finish(begin(directory, command));
  }

  /** Starts any command with the variables of this computer. */
  Process begin(Path directory, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for a start to end. */
  static Start finish(Process process) {
    try {
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the launcher hangs: " + out);
      }
      return new Start(out, process.exitValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
