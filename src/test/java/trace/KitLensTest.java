package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lens that only the kit of a trace knows is asked with the text that serves for all of them. */
class KitLensTest {
  private static final String KIT =
      """
      format: 1
      title: {ja: 店歩き, en: Shop walk}
      about: {ja: 店を歩いて考えます。, en: Walk through shops.}
      sections:
        question: {title: {ja: 問い, en: Question}, ask: {ja: 何が気になりましたか。, en: What struck you?}}
      lenses:
        子どもの目:
          title: {ja: 子どもの目, en: A child's eye}
          ask: {ja: 背の低い人には、この店はどう見えますか。, en: How does the shop look from below?}
      """;
  private static final String TRACE =
      """
      format: 1
      trace: 角の店
      kit: 店歩き
      elements:
        company: [棚の高さ, 声をかける回数]
        customer: [手に取る数]
      relationships:
        - 棚の高さ→手に取る数（-）
        - 声をかける回数→手に取る数（＋）
        - 手に取る数→声をかける回数（＋、遅れ）
      lenses:
        - {lens: 子どもの目, surprised: 棚の下の段のほうがよく見える}
      """;

  @TempDir Path home;

  @BeforeEach
  void aWorkspace() throws IOException {
    Path kit = Files.createDirectories(home.resolve("templates/店歩き"));
    Files.writeString(kit.resolve("kit.yaml"), KIT);
    for (String language : List.of("ja", "en")) {
      String scaffold = "format: 1\ntrace:\nkit: 店歩き\nlang: " + language + "\nquestion:\ndate:\n";
      Files.writeString(kit.resolve("scaffold." + language + ".yaml"), scaffold);
      Files.writeString(kit.resolve("report." + language + ".md"), "# {{title}}\n");
    }
    Files.createDirectories(home.resolve("角の店"));
    Files.writeString(home.resolve("角の店/trace.yaml"), TRACE);
  }

  @Test
  void itAsksWhatTheKitAsksAboutTheMapAtHand() {
    var screen = new Terminal(home).type("trace prompt 子どもの目 角の店");
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out())
        .startsWith("# 子どもの目――角の店\n")
        .contains(
            "\n- 背の低い人には、この店はどう見えますか。\n- その目でR1を見ると、何が変わって見えますか。\n",
            "「子どもの目」という見方で",
            "棚の下の段のほうがよく見える",
            "\n- 手に取る数 → 声をかける回数（＋、遅れ）　仮説\n",
            "\n  - lens: 子どもの目\n");
  }

  @Test
  void inEnglishByItsTitle() {
    var screen = new Terminal(home).type("trace prompt \"a child's eye\" 角の店 --lang en");
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out())
        .startsWith("# A child's eye: 角の店\n")
        .contains("\n- How does the shop look from below?\n", "\n  - lens: 子どもの目\n");
  }

  @Test
  void aSlipInItsNameShowsIt() {
    var screen = new Terminal(home).type("trace prompt 子どもの眼 角の店");
    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).contains("もしかして: 子どもの目");
  }
}
