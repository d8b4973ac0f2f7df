package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer's draft over ten exports, while the trace under it goes on changing. */
class DraftSurvivesTest {
  @TempDir Path home;

  private static final String MINE =
      """
      # 匂いで足が向く

      　これは**私の文章**です。  \s
      二行目は、そのまま\\の改行。

      {{図: 焼きたてが常連を呼ぶ}}

      {{物語: 焼きたてが常連を呼ぶ}}

      - 箇条書きの途中に{{出典: 1}}

      {{図: 全体}}

      おわりに。😀 𠮷野家　| 表ではない | `{{図: 全体}}`
      """
          .replace("\n", "\r\n");

  private static final List<String> CHANGES =
      List.of(
          "add 雨の日の割合 --side 社会",
          "link 雨の日の割合→常連の来店数（－）",
          "rename 常連の来店数 なじみの来店数",
          "source 雨の日の売り上げ --kind 観察 --for 雨の日の割合→なじみの来店数",
          "link なじみの来店数→雨の日の割合（＋）",
          "name 雨の日の割合→なじみの来店数 雨の輪",
          "voice 傘をさしても来る --who 隣の人 --about なじみの来店数",
          "remove 雨の輪",
          "remove なじみの来店数→雨の日の割合",
          "remove 一日に焼く回数→焼きたてに出会える割合 --force");

  @Test
  void tenExportsLeaveTheWordsAloneAndFollowTheTrace() throws IOException {
    Path folder = home.resolve("パン屋");
    Terminal.copyTree(Path.of("examples/first"), folder);
    Path draft = folder.resolve("draft.md");
    Files.writeString(draft, MINE);
    for (String change : CHANGES) {
      Terminal.Screen changed = new Terminal(folder).type("trace " + change);
      assertThat(changed.exit()).as(change + changed.err()).isZero();
      Terminal.Screen exported = new Terminal(folder).type("trace export note");
      assertThat(exported.exit()).as(exported.err()).isZero();
      assertThat(draft).hasContent(MINE);
      assertThat(Files.readString(draft)).isEqualTo(MINE);
      String article = Files.readString(folder.resolve("out/note/article.md"));
      assertThat(article)
          .startsWith("# 匂いで足が向く\n")
          .contains("これは**私の文章**です。", "【画像: figure-map.png】", "おわりに。😀 𠮷野家");
      boolean gone = change.equals(CHANGES.get(9));
      assertThat(article.contains("いまのトレースにありません")).as(change).isEqualTo(gone);
      assertThat(pictures(folder)).containsExactlyElementsOf(marked(article));
    }
    Terminal.Screen last = new Terminal(folder).type("trace export note");
    assertThat(last.err()).contains("draft.md:6:1", "焼きたてが常連を呼ぶ");
  }

  /** The figures in the folder: those of the article, and none of a loop that is gone. */
  private static List<String> pictures(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out/note"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith("figure-"))
          .sorted()
          .toList();
    }
  }

  private static List<String> marked(String article) {
    return java.util.regex.Pattern.compile("【画像: (.*?)】")
        .matcher(article)
        .results()
        .map(m -> m.group(1))
        .distinct()
        .sorted()
        .toList();
  }
}
