package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a start must not bring with it: it would cost every command. */
class StartTest {
  /** Terminal, pictures, pages, tables and JSON are for the commands that need them. */
  private static final List<String> HEAVY =
      List.of(
          "org.jline.",
          "java.awt.",
          "sun.awt.",
          "sun.java2d.",
          "sun.font.",
          "javax.imageio.",
          "com.openhtmltopdf.",
          "org.apache.",
          "org.dhatim.",
          "com.samskivert.",
          "org.commonmark.",
          "org.jgrapht.",
          "tools.jackson.",
          "java.util.logging.",
          "trace.picture.",
          "trace.document.",
          "trace.exchange.",
          "trace.edit.");

  private static List<String> run(String... command) throws Exception {
    List<String> line = Separately.command("-Xlog:class+load,class+init:stdout:none");
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().toList();
  }

  private static List<String> loaded(List<String> lines) {
    return found(lines, "(\\S+) source: .*");
  }

  /** Classes that were made ready for use; others are only known by name. */
  private static List<String> used(List<String> lines) {
    return found(lines, "\\d+ Initializing '(\\S+)'.*").stream()
        .map(c -> c.replace('/', '.'))
        .toList();
  }

  private static List<String> found(List<String> lines, String pattern) {
    Pattern p = Pattern.compile(pattern);
    return lines.stream().map(p::matcher).filter(Matcher::matches).map(m -> m.group(1)).toList();
  }

  @Test
  void checkLoadsNothingItDoesNotUse() throws Exception {
    List<String> classes = loaded(run("check", "examples/workman"));
    assertThat(classes).contains("trace.cli.CheckCommand", "trace.analysis.Loops");
    assertThat(classes.stream().filter(c -> HEAVY.stream().anyMatch(c::startsWith))).isEmpty();
  }

  @Test
  void onlyTheCommandThatWasAskedForIsBuilt() throws Exception {
    assertThat(used(run("--help")))
        .contains("trace.cli.CommandTree")
        .noneMatch(c -> c.startsWith("picocli."));
    assertThat(
            used(run("loops", "--help")).stream()
                .filter(c -> c.matches("trace.cli.[A-Z][a-z]+Command")))
        .containsExactly("trace.cli.LoopsCommand");
  }

  @Test
  void jsonIsLoadedWhereItIsAskedFor() throws Exception {
    List<String> classes = loaded(run("check", "--json", "examples/workman"));
    assertThat(classes.stream().filter(c -> c.startsWith("tools.jackson."))).isNotEmpty();
  }
}
