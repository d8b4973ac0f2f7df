package trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Chats as people save them. */
class ChatReaderTest {
  private static ChatReader.Chat read(String text, String... expected) {
    return ChatReader.read(text, List.of(expected)::contains);
  }

  private static List<String> said(String text, String... expected) {
    return read(text, expected).sayings().stream()
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
    assertThat(read(text).aside()).isEqualTo(3);
  }

  @Test
  void zoomInJapaneseAsItWasAndIs() {
    String text =
        """
        19:33:02 開始 山田 太郎 から 全員 へ:
        \tA→B（＋）
        19:33:10 開始 佐藤 花子 宛先 全員 : B→C（－）
        19:33:12\t 開始 森 から みんな : C→D（＋）
        19:33:15 送信元 林 宛先 全員:
        \tD→E（＋）
        19:33:20 から 原 宛先 全員:
        \tE→F（＋）
        19:33:30 開始 山田 太郎 から 佐藤 花子(ダイレクトメッセージ) へ:
        \tないしょ
        19:33:31 開始 森 から 林 へ:
        \tこれも
        19:33:32 原 から 自分 (プライベート) へ: これも
        19:33:40 From Lee to Marshall:
        \tthis as well
        19:33:50 From 森 to ルーム 2の全員:
        \tF→G（＋）
        """;
    assertThat(said(text))
        .containsExactly(
            "山田 太郎: A→B（＋）", "佐藤 花子: B→C（－）", "森: C→D（＋）", "林: D→E（＋）", "原: E→F（＋）", "森: F→G（＋）");
    assertThat(read(text).aside()).isEqualTo(4);
  }

  @Test
  void zoomOutOfItsWindow() {
    String text =
        """
        山田 太郎 から 全員 へ 19:02
        A→B（＋）
        自分 から 山田 太郎 (ダイレクトメッセージ) へ 19:03
        ないしょ
        Lee to Everyone 7:04 PM
        B→C（＋）
        駅から店まで 19:30
        """;
    assertThat(said(text)).containsExactly("山田 太郎: A→B（＋）", "Lee: B→C（＋）/駅から店まで 19:30");
    assertThat(read(text).aside()).isEqualTo(1);
  }

  @Test
  void whatIsQuotedBelongsToOthers() {
    String text =
        """
        19:02:17 From 渡辺 to Everyone:
        \tReplying to "A→B（＋）
        \tB→C（＋）
        \tC→D..."
        \t
        \tそうですね
        19:02:18 From 森 to Everyone:
        \tReacted to "そうですね" with 👍
        \tD→E（＋）
        """;
    assertThat(said(text)).containsExactly("渡辺: そうですね", "森: D→E（＋）");
  }

  @Test
  void meetAsItIsRecordedAndCopied() {
    assertThat(
            said(
                "00:00:12.345,00:00:15.000\n高橋 花子: A→B（＋）\n\n"
                    + "00:01:12.345,00:01:15.000\n佐藤: B→C（－）\nC→D（＋）\n"))
        .containsExactly("高橋 花子: A→B（＋）", "佐藤: B→C（－）/C→D（＋）");
    assertThat(
            said(
                "WEBVTT\n\n1\n00:00:12.345 --> 00:00:15.000\n<v 高橋>A→B（＋）</v>\n\n"
                    + "2\n00:00:22.345 --> 00:00:25.000\n佐藤: B→C（－）\n"))
        .containsExactly("高橋: A→B（＋）", "佐藤: B→C（－）");
    assertThat(said("高橋 花子\n19:02\nA→B（＋）\nB→C（＋）\n佐藤\n午後7:03\nC→D（－）\n"))
        .containsExactly("高橋 花子: A→B（＋）/B→C（＋）", "佐藤: C→D（－）");
  }

  @Test
  void teamsAsItIsCopied() {
    String text =
        """
        [19:02] 高橋 花子 (外部)
        A→B（＋）

        [昨日 19:03] 佐藤: B→C（－）
        [12/9 7:04 PM] Lee, Ann (Guest)
        C→D（＋） (edited)
        """;
    assertThat(said(text)).containsExactly("高橋 花子: A→B（＋）", "佐藤: B→C（－）", "Lee, Ann: C→D（＋）");
  }

  @Test
  void aWalkFromPlaceToPlaceIsNoChat() {
    assertThat(said("19:30 駅から店へ: 人通り→来店数（＋）\n20:00 店を出る\n"))
        .containsExactly(": 19:30 駅から店へ: 人通り→来店数（＋）/20:00 店を出る");
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

  @Test
  void aQuoteThatNeverEndsTakesNothingWithIt() {
    String text =
        """
        19:02:17 From 高橋 to Everyone:
        \tReplying to “声が増えると…

        \t「声」→「来店」
        \t来店→売上（＋）
        19:02:18 From 森 to Everyone:
        \tD→E（＋）
        """;
    assertThat(said(text)).containsExactly("高橋: 「声」→「来店」/来店→売上（＋）", "森: D→E（＋）");
    assertThat(said(text.replace('“', '「'))).containsExactly("高橋: 「声」→「来店」/来店→売上（＋）", "森: D→E（＋）");
    assertThat(said(text.replace('“', '"'))).containsExactly("高橋: 「声」→「来店」/来店→売上（＋）", "森: D→E（＋）");
  }

  @Test
  void aMessageAboveATimeIsNobody() {
    String text = "高橋 花子\n19:02\n声が増えると来店が増える\n19:03\n声→来店（＋）\n佐藤\n19:04\nA→B\n";
    assertThat(said(text)).containsExactly("高橋 花子: 声が増えると来店が増える/声→来店（＋）", "佐藤: A→B");
    assertThat(read(text).guessed()).containsExactly("佐藤");
    assertThat(read(text, "佐藤").guessed()).isEmpty();
    assertThat(read(text + "佐藤\n19:05\nB→C\n").guessed()).isEmpty();
    assertThat(said(text.replace("声が増えると来店が増える", "なるほど")))
        .containsExactly("高橋 花子: なるほど/声→来店（＋）", "佐藤: A→B");
    assertThat(said("高橋\n19:02\nA→B\n花と風の森\n19:03\nB→C\n", "花と風の森"))
        .containsExactly("高橋: A→B", "花と風の森: B→C");
  }

  @Test
  void aPlaceBehindATimeIsNobody() {
    String walk = "[10:15] 駅前の角\n見たこと: 行列\n[10:40] 商店街\n来店→売上（＋）\n";
    assertThat(said(walk)).containsExactly(": " + walk.strip().replace('\n', '/'));
    assertThat(read(walk).doubted()).containsExactly("商店街");
    String chat = "[19:02] 高橋\nA→B\n[19:03] 森\nB→C\n[19:04] 高橋\nC→D\n";
    assertThat(said(chat)).containsExactly("高橋: A→B", "森: B→C", "高橋: C→D");
    assertThat(read(chat).guessed()).containsExactly("森");
    assertThat(said("[19:02] 高橋\nA→B\n", "高橋")).containsExactly("高橋: A→B");
    assertThat(said("[19:02] 高橋\nA→B\n")).containsExactly(": [19:02] 高橋/A→B");
  }
}
