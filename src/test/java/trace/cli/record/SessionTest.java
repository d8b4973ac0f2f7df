package trace.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trace.kit.Kits;
import trace.model.Language;

/** What typed lines do to the file, also while others change it. */
class SessionTest {
  private static final String TEXT =
      """
      format: 1
      trace: 喫茶店  # 仮の名前
      elements:
        customer:
          - 来店数   # 朝
          - 待ち時間
      relationships:
        - 来店数 -> 待ち時間 (+)
      """;

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void file() throws Exception {
    file = home.resolve("trace.yaml");
    Files.writeString(file, TEXT);
  }

  private Session session(boolean asks) throws Exception {
    Workplace place =
        new Workplace(
            name -> Kits.builtIn().load(name).flatMap(l -> l.kit()),
            () -> 80,
            List.of("show", "remove"),
            words -> Reply.done("ran " + words));
    return new Session(file, Language.JA, asks, place);
  }

  private String text() throws Exception {
    return Files.readString(file);
  }

  @Test
  void everyLineIsOnTheDiskBeforeTheNextPrompt() throws Exception {
    Session session = session(true);
    session.take("待ち時間→来店数（-）");
    assertThat(text()).isEqualTo(TEXT + "  - 待ち時間 -> 来店数 (-)\n");
    session.take("来店数→口コミの数（＋）");
    assertThat(session.prompt()).isEqualTo("立場> ");
    assertThat(text()).contains("来店数 -> 口コミの数 (+)").contains("unsorted:");
  }

  @Test
  void anAnswerLeavesTheSameFileAsIfItHadBeenKnown() throws Exception {
    Session session = session(true);
    session.take("来店数→口コミの数（＋）");
    session.take("３");
    assertThat(text())
        .isEqualTo(
            TEXT.replace("relationships", "  society:\n    - 口コミの数\nrelationships")
                + "  - 来店数 -> 口コミの数 (+)\n");
    assertThat(session.take("undo").text()).startsWith("取り消しました: 来店数→口コミの数（＋）");
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void aNewNameMayMeanAKnownOne() throws Exception {
    Session session = session(true);
    assertThat(session.take("待ち時間の長さ→来店数（-）").text()).contains("6 「待ち時間」と同じ");
    assertThat(session.take("6").text()).contains("ループができました: B1");
    assertThat(text()).isEqualTo(TEXT + "  - 待ち時間 -> 来店数 (-)\n");
  }

  @Test
  void undoAndRedoRestoreEveryByte() throws Exception {
    String windows = "\uFEFF" + TEXT.replace("\n", "\r\n");
    Files.writeString(file, windows);
    byte[] before = Files.readAllBytes(file);
    Session session = session(false);
    session.take("顧客: 口コミの数\n口コミの数→来店数（＋）\n待ち時間→口コミの数（-）: 書かれる");
    byte[] after = Files.readAllBytes(file);
    assertThat(new String(after, StandardCharsets.UTF_8)).contains("      why: 書かれる\r\n");
    session.take("undo");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    session.take("redo");
    assertThat(Files.readAllBytes(file)).isEqualTo(after);
  }

  @Test
  void whatOthersWriteIsReadAndNeverTakenBack() throws Exception {
    Session session = session(true);
    session.take("来店数→待ち時間（＋、遅れ）");
    String others = text().replace("仮の名前", "駅前") + "  - 待ち時間 -> 来店数 (-)\n";
    Files.writeString(file, others);
    assertThat(session.news().orElseThrow())
        .startsWith("trace.yaml がほかで変更されたので、読みなおしました。")
        .contains("ループができました: B1");
    assertThat(session.news()).isEmpty();
    Reply undo = session.take("undo");
    assertThat(undo.done()).isFalse();
    assertThat(undo.text()).startsWith("trace.yaml がほかで変更されているので、取り消していません。");
    assertThat(text()).isEqualTo(others);
    session.take("顧客: 口コミの数");
    assertThat(text()).contains("駅前").contains("口コミの数");
    session.take("undo");
    assertThat(text()).isEqualTo(others);
  }

  @Test
  void anAnswerAfterAChangeByOthersStillCounts() throws Exception {
    Session session = session(true);
    session.take("来店数→口コミの数（＋）");
    Files.writeString(file, text().replace("仮の名前", "駅前"));
    Reply answered = session.take("3");
    assertThat(answered.text()).contains("社会・地域: 口コミの数");
    assertThat(text()).contains("駅前").contains("  society:\n    - 口コミの数\n");
  }

  @Test
  void nothingIsWrittenIntoABrokenFile() throws Exception {
    Session session = session(true);
    String broken = TEXT.replace("relationships:", "relationships: [");
    Files.writeString(file, broken);
    Reply reply = session.take("待ち時間→来店数（-）");
    assertThat(reply.done()).isFalse();
    assertThat(reply.text()).contains("trace.yaml:").contains("直るまで、書き込みを待ちます");
    assertThat(text()).isEqualTo(broken);
    Files.writeString(file, TEXT);
    assertThat(session.take("待ち時間→来店数（-）").done()).isTrue();
  }

  @Test
  void aVanishedFileIsToldAndTheSessionGoesOn() throws Exception {
    Session session = session(true);
    Files.delete(file);
    assertThat(session.take("待ち時間→来店数（-）").done()).isFalse();
    Files.writeString(file, TEXT);
    assertThat(session.take("待ち時間→来店数（-）").done()).isTrue();
  }

  @Test
  void aLongPasteIsOneStep() throws Exception {
    StringBuilder paste = new StringBuilder("# 貼り付け\n\n");
    for (int i = 0; i < 120; i++) {
      paste.append("- 量").append(i).append(" -> 量").append((i * 7 + 1) % 120).append(" (+)\r\n");
    }
    Session session = session(false);
    Reply reply = session.take(paste.toString());
    assertThat(reply.done()).isTrue();
    assertThat(reply.text()).contains("ほかに108行");
    assertThat(text().lines().filter(l -> l.contains("->"))).hasSize(121);
    session.take("undo");
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void controlCharactersAreRefusedWithTheirLine() throws Exception {
    Session session = session(false);
    Reply reply = session.take("来店数→売上（＋）\n売\u0007上→来店数（＋）");
    assertThat(reply.done()).isFalse();
    assertThat(reply.text()).contains("入力:2:").doesNotContain("\u0007");
    assertThat(text()).contains("来店数 -> 売上 (+)");
  }

  @Test
  void interruptingAQuestionLeavesTheNameUnsorted() throws Exception {
    Session session = session(true);
    session.take("来店数→口コミの数（＋）");
    assertThat(session.interrupted().text()).isEqualTo("未分類のままにしました。");
    assertThat(session.prompt()).isEqualTo("> ");
    assertThat(text()).contains("unsorted:\n    - 口コミの数");
  }

  private List<String> completed(Session session, String typed) {
    return session.completion(typed).choices().stream().map(Completion.Choice::text).toList();
  }

  @Test
  void namesAreCompletedFromAnyPartAndWidth() throws Exception {
    Files.writeString(file, TEXT.replace("    - 待ち時間", "    - 待ち時間\n    - クチコミの数\n    - SNSの投稿数"));
    Session session = session(true);
    assertThat(completed(session, "時間")).containsExactly("待ち時間");
    assertThat(completed(session, "来店数→くち")).containsExactly("クチコミの数");
    assertThat(completed(session, "来店数 -> ｓｎｓ")).containsExactly("SNSの投稿数");
    assertThat(session.completion("来店数 -> ｓｎｓ").start()).isEqualTo(7);
    assertThat(completed(session, "来店数→待ち時間")).contains("待ち時間（＋）", "待ち時間（-、遅れ）");
    assertThat(completed(session, "顧客: 来")).containsExactly("来店数");
    assertThat(completed(session, "顧")).containsExactly("顧客: ");
    assertThat(completed(session, "un")).containsExactly("undo");
    assertThat(completed(session, "remove 来")).containsExactly("来店数", "来店数→待ち時間");
    session.take("来店数→新しさ（＋）");
    assertThat(completed(session, "社")).containsExactly("社会・地域");
  }
}
