package trace.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.model.ProblemKind;

/** Nothing is ever lost: many at once, killed, changed in an editor, linked, protected. */
class TraceStoreTest {
  @TempDir Path folder;
  @TempDir Path logs;
  private final List<Process> started = new ArrayList<>();
  private Path file;

  @BeforeEach
  void aTrace() throws IOException {
    file = folder.resolve("trace.yaml");
    Files.writeString(file, "trace: はじめ\n");
  }

  @AfterEach
  void nobodyRunsOn() {
    started.forEach(Process::destroyForcibly);
    started.forEach(p -> p.onExit().join());
  }

  private static String change(Path file, Function<String, String> edit) throws FileProblem {
    return TraceStore.change(file, edit, Optional::of, k -> {});
  }

  private void onlyTheTraceIsLeft() throws IOException {
    assertThat(names(folder)).containsExactly("trace.yaml");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private static void refuses(ProblemKind kind, Attempt attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            FileProblem.class, p -> assertThat(p.problem().kind()).isEqualTo(kind));
  }

  private interface Attempt {
    void run() throws Exception;
  }

  private Process start(String count, String name) throws IOException {
    return process(command(count, name), name);
  }

  private List<String> command(String count, String name) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-Xmx32m",
        "-cp",
        System.getProperty("java.class.path"),
        LineAdder.class.getName(),
        file.toString(),
        count,
        name);
  }

  private Process process(List<String> command, String name) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(logs.resolve(name).toFile());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: 2\n",
        "a: 1\r\nb: 2\r\n",
        "\uFEFFa: 1\r\nb: 2",
        "a: 1\rb: 2\n\r\n\n",
        "",
        "𠮷と\u2028改行\t \n"
      })
  void whatIsNotChangedStaysByteForByte(String text) throws Exception {
    Files.writeString(file, text);
    String seen = change(file, t -> t + "新");
    assertThat(seen).isEqualTo(text + "新");
    assertThat(Files.readAllBytes(file)).isEqualTo((text + "新").getBytes(StandardCharsets.UTF_8));
    onlyTheTraceIsLeft();
  }

  @Test
  void anEditThatChangesNothingWritesNothing() throws Exception {
    var before = Files.getLastModifiedTime(file);
    Object key = Files.readAttributes(file, "*").get("fileKey");
    change(file, t -> t);
    String result = TraceStore.change(file, t -> "no", r -> Optional.empty(), k -> {});
    assertThat(result).isEqualTo("no");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    assertThat(Files.readAttributes(file, "*").get("fileKey")).isEqualTo(key);
    onlyTheTraceIsLeft();
  }

  @Test
  void fiftyProcessesAtOnceAllTakeEffect() throws Exception {
    for (int i = 0; i < 50; i++) {
      start("2", "p" + i);
    }
    for (int i = 0; i < 50; i++) {
      assertThat(started.get(i).waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(started.get(i).exitValue()).as(() -> logsOfAll()).isZero();
    }
    List<String> expected = new ArrayList<>(List.of("trace: はじめ"));
    IntStream.range(0, 50)
        .forEach(i -> IntStream.range(0, 2).forEach(n -> expected.add("p" + i + "-" + n)));
    assertThat(Files.readAllLines(file)).containsExactlyInAnyOrderElementsOf(expected);
    onlyTheTraceIsLeft();
  }

  private String logsOfAll() {
    try (Stream<Path> all = Files.list(logs)) {
      StringBuilder b = new StringBuilder();
      for (Path p : all.sorted().toList()) {
        b.append(Files.readString(p));
      }
      return b.toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A limit to the size of files, which is what a full disk looks like to the process. */
  @Test
  void whereThereIsNoRoomEverythingStaysAsItWas() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    String text = "trace: はじめ\n" + "# " + "長い".repeat(4000) + "\n";
    Files.writeString(file, text);
    for (int i = 0; i < 4; i++) {
      List<String> command =
          new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 8; exec \"$@\"", "bash"));
      command.addAll(command("1", "full"));
      Process process = process(command, "full");
      process.waitFor();
      assertThat(process.exitValue()).isNotZero();
      assertThat(logsOfAll()).contains("WRITE_FAILED");
      assertThat(Files.readString(file)).isEqualTo(text);
      onlyTheTraceIsLeft();
    }
  }

  @Test
  void manyThreadsOfOneProcessAllTakeEffect() throws Exception {
    List<Thread> threads = new ArrayList<>();
    AtomicInteger failures = new AtomicInteger();
    for (int i = 0; i < 8; i++) {
      String name = "t" + i;
      threads.add(
          new Thread(
              () -> {
                try {
                  for (int n = 0; n < 10; n++) {
                    LineAdder.add(file, name + "-" + n);
                  }
                } catch (FileProblem e) {
                  failures.incrementAndGet();
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread t : threads) {
      t.join();
    }
    assertThat(failures).hasValue(0);
    assertThat(Files.readAllLines(file)).hasSize(81).doesNotHaveDuplicates();
    onlyTheTraceIsLeft();
  }

  /** Each process dies hundreds of steps into its changes, at a moment nobody chose. */
  @Test
  void killedAtAnyMomentTheOldOrTheNewFileStands() throws Exception {
    Random random = new Random(20261121);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    int kills = 0;
    while (kills < 300 && System.nanoTime() < end) {
      List<Process> round = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        round.add(start("forever", "k" + kills++));
      }
      waitForAChange();
      for (Process p : round) {
        Thread.sleep(random.nextInt(12));
        p.destroyForcibly();
      }
      for (Process p : round) {
        p.waitFor();
      }
      assertThat(Files.readString(file)).matches("(?s)trace: はじめ\n(k[0-9]+-[0-9]+\n)*");
    }
    assertThat(kills).isGreaterThan(8);
    change(file, t -> "trace: おわり\n");
    assertThat(Files.readString(file)).isEqualTo("trace: おわり\n");
    onlyTheTraceIsLeft();
  }

  private void waitForAChange() throws Exception {
    String before = Files.readString(file);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (Files.readString(file).equals(before)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(3);
    }
  }

  @Test
  void whatAnEditorSavedMeanwhileIsKept() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    change(
        file,
        text -> {
          if (calls.incrementAndGet() == 1) {
            write("trace: 編集中\n# わたしのメモ\n");
          }
          return text + "新\n";
        });
    assertThat(calls).hasValue(2);
    assertThat(Files.readString(file)).isEqualTo("trace: 編集中\n# わたしのメモ\n新\n");
    onlyTheTraceIsLeft();
  }

  @Test
  void aFileThatNeverRestsIsLeftAlone() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    refuses(
        ProblemKind.FILE_KEEPS_CHANGING,
        () ->
            change(
                file,
                text -> {
                  write("trace: " + calls.incrementAndGet() + "\n");
                  return text + "新\n";
                }));
    assertThat(Files.readString(file)).isEqualTo("trace: " + calls.get() + "\n");
    onlyTheTraceIsLeft();
  }

  @Test
  void aFileThatVanishedIsNotBroughtBack() throws Exception {
    refuses(
        ProblemKind.FILE_VANISHED,
        () ->
            change(
                file,
                text -> {
                  delete();
                  return text + "新\n";
                }));
    assertThat(names(folder)).isEmpty();
    refuses(ProblemKind.NO_SUCH_TRACE, () -> change(file, t -> t + "新"));
    assertThat(names(folder)).isEmpty();
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void delete() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFailingEditLeavesEverythingAsItWas() throws Exception {
    assertThatThrownBy(
            () ->
                change(
                    file,
                    t -> {
                      throw new IllegalStateException("bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> change(file, t -> "\uD83D"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Files.readString(file)).isEqualTo("trace: はじめ\n");
    onlyTheTraceIsLeft();
    change(file, t -> t + "新\n");
    assertThat(Files.readString(file)).isEqualTo("trace: はじめ\n新\n");
  }

  @Test
  void symbolicLinksStayLinks() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("共有"));
    Path real = Files.move(file, elsewhere.resolve("trace.yaml"));
    link(file, Path.of("共有", "trace.yaml"));
    Path folderLink = folder.resolve("フォルダー");
    link(folderLink, elsewhere);
    change(file, t -> t + "一\n");
    change(folderLink.resolve("trace.yaml"), t -> t + "二\n");
    assertThat(Files.isSymbolicLink(file)).isTrue();
    assertThat(Files.readString(real)).isEqualTo("trace: はじめ\n一\n二\n");
    assertThat(names(elsewhere)).containsExactly("trace.yaml");
  }

  private static void link(Path link, Path to) throws IOException {
    try {
      Files.createSymbolicLink(link, to);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Assumptions.abort("no symbolic links here");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-r--", "rwxr-x---", "r--rw----"})
  void rightsStay(String rights) throws Exception {
    posix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    change(file, t -> t + "新\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(rights);
  }

  @Test
  void aFileForReadingOnlyIsNotReplaced() throws Exception {
    posix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    refuses(ProblemKind.NOT_WRITABLE, () -> change(file, t -> t + "新\n"));
    assertThat(Files.readString(file)).isEqualTo("trace: はじめ\n");
    onlyTheTraceIsLeft();
  }

  private static void posix() {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }

  @Test
  void whatADeadProcessLeftIsNoHindrance() throws Exception {
    Files.writeString(folder.resolve(".trace.yaml.lock"), "999999\n");
    Files.writeString(folder.resolve(".trace.yaml.new"), "half a f");
    change(file, t -> t + "新\n");
    assertThat(Files.readString(file)).isEqualTo("trace: はじめ\n新\n");
    onlyTheTraceIsLeft();
  }

  @Test
  void waitingHasAnEndAndSaysWhoHasTheFile() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try (FileGuard guard = FileGuard.of(file.toRealPath(), 1000, () -> {})) {
                assertThat(guard.beside()).doesNotExist();
                held.countDown();
                done.await();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    other.start();
    held.await();
    assertThatThrownBy(() -> TraceStore.change(file, t -> t + "新", Optional::of, k -> {}, 100))
        .isInstanceOfSatisfying(
            FileProblem.class,
            p -> {
              assertThat(p.problem().kind()).isEqualTo(ProblemKind.FILE_BUSY);
              assertThat(p.problem().arguments())
                  .containsExactly(Long.toString(ProcessHandle.current().pid()));
            });
    done.countDown();
    other.join();
    change(file, t -> t + "新\n");
    onlyTheTraceIsLeft();
  }

  @Test
  void aNewFileNeverReplacesOne() throws Exception {
    refuses(ProblemKind.TRACE_EXISTS, () -> TraceStore.create(file, "x"));
    Path fresh = folder.resolve("新しい").resolve("trace.yaml");
    TraceStore.create(fresh, "trace: 新\n");
    assertThat(Files.readString(fresh)).isEqualTo("trace: 新\n");
    assertThat(names(fresh.getParent())).containsExactly("trace.yaml");
    refuses(ProblemKind.FILE_FOR_FOLDER, () -> TraceStore.create(file.resolve("x"), "x"));
    assertThat(Files.readString(file)).isEqualTo("trace: はじめ\n");
  }

  @Test
  void replacingKeepsTheOldOne() throws Exception {
    byte[] old = {(byte) 0xFF, 0, 1};
    Files.write(file, old);
    Path first = TraceStore.replace(file, "trace: 二\n");
    Path second = TraceStore.replace(file, "trace: 三\n");
    assertThat(first.getFileName()).hasToString("trace.yaml.bak");
    assertThat(second.getFileName()).hasToString("trace.yaml.bak2");
    assertThat(Files.readAllBytes(first)).isEqualTo(old);
    assertThat(Files.readString(second)).isEqualTo("trace: 二\n");
    assertThat(Files.readString(file)).isEqualTo("trace: 三\n");
    assertThat(names(folder)).containsExactly("trace.yaml", "trace.yaml.bak", "trace.yaml.bak2");
  }

  @Test
  void aHardLinkPartsAndThatIsTold() throws Exception {
    Path other = file.resolveSibling("other.yaml");
    Files.createLink(other, file);
    String before = Files.readString(file);
    List<ProblemKind> told = new java.util.ArrayList<>();
    TraceStore.change(file, t -> t + "# 新\n", Optional::of, e -> told.add(e.problem().kind()));
    assertThat(Files.readString(file)).isEqualTo(before + "# 新\n");
    assertThat(Files.readString(other)).isEqualTo(before);
    assertThat(told).containsExactly(ProblemKind.FILE_HAD_OTHER_NAMES);
  }

  @Test
  @SuppressWarnings("try") // held, and let go at the end
  void whoWaitsForAnotherIsToldOnce() throws Exception {
    List<ProblemKind> told = new java.util.concurrent.CopyOnWriteArrayList<>();
    java.util.concurrent.CountDownLatch held = new java.util.concurrent.CountDownLatch(1);
    Thread holder =
        new Thread(
            () -> {
              try (FileGuard guard = FileGuard.of(file.toRealPath(), 1000, () -> {})) {
                held.countDown();
                Pause.milliseconds(1500);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    holder.start();
    held.await();
    TraceStore.change(file, t -> t + "# 新\n", Optional::of, e -> told.add(e.problem().kind()));
    holder.join();
    assertThat(told).containsExactly(ProblemKind.FILE_WAITING);
  }
}
