package trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Chats as people save them. */
class ChatReaderTest {
  private static List<String> said(String text) {
    return ChatReader.read(text).sayings().stream()
        .map(s -> s.who() + ": " + s.text().strip().replace('\n', '/'))
        .toList();
  }

  @Test
  void zoomInItsForms() {
    String text =
        """
        2026-12-09 19:02:11 From 高橋 花子 to Everyone:
        \tA→B（＋）
        \tB→C（－）
        19:02:12 開始 鈴木 (ホスト、自分) 宛先 全員:
        \tRe: 見ました
        19:02:13 \t From 佐藤 : C→D（＋）
        19:02:14 From 田中 to 高橋 花子(Direct Message):
        \tないしょ
        続きもないしょ
        19:02:15 From 森 to 林(Privately) : これも
        19:02:16 山本から全員へ: D→E（？）
        00:12:33\t中村:\tE→F（＋）
        19:02:17 From 渡辺 to Everyone:
        \tReplying to "A→B（＋）"
        \t
        \tそうですね
        19:02:18 From 伊藤 to 加藤:
        \t名指しは個人あて
        """;
    assertThat(said(text))
        .containsExactly(
            "高橋 花子: A→B（＋）/B→C（－）",
            "鈴木: Re: 見ました",
            "佐藤: C→D（＋）",
            "山本: D→E（？）",
            "中村: E→F（＋）",
            "渡辺: そうですね");
    assertThat(ChatReader.read(text).aside()).isEqualTo(3);
  }

  @Test
  void slackAsItIsCopied() {
    String text =
        """
        高橋  19:32
        A→B（＋）
        19:33
        B→C（＋）

        鈴木 [7:34 PM]
        C→D（－）

        佐藤
          19:35
        D→E（＋）
        """;
    assertThat(said(text)).containsExactly("高橋: A→B（＋）/B→C（＋）", "鈴木: C→D（－）", "佐藤: D→E（＋）");
  }

  @Test
  void slackAsItIsExported() {
    String text =
        """
        [{"type":"message","user":"U1","text":"A -&gt; B (+)\\n<https://example.com|x> &amp; y",
          "user_profile":{"real_name":"森 あい","display_name":"mori","team":"T"},
          "blocks":[{"text":"other","user_profile":{"display_name":"no"}}]},
         {"type":"message","subtype":"channel_join","user":"U2","text":"joined"},
         {"user":"U3","text":"C→D","reactions":[{"name":"eyes","users":["U1"]}]}]
        """;
    assertThat(said(text)).containsExactly("mori: A -> B (+)/x & y", "U3: C→D");
    assertThat(said("[1, 2")).containsExactly(": [1, 2");
  }

  @Test
  void notesWithAndWithoutNames() {
    assertThat(said("A→B（＋）\n\nB→C（＋）\n")).containsExactly(": A→B（＋）/B→C（＋）");
    assertThat(said("# グループ1\nA→B\n【高橋】\nB→C\nグループ名: 青\nC→D\nチーム３\nD→E\n"))
        .containsExactly("グループ1: A→B", "高橋: B→C", "青: C→D", "チーム３: D→E");
  }
}
