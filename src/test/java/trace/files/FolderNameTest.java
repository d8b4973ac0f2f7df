package trace.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder is named as typed, as far as any file system lets it. */
class FolderNameTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      value = {
        "ワークマン\tワークマン",
        "ﾜｰｸﾏﾝ\tﾜｰｸﾏﾝ",
        "か\u3099ある\tがある",
        "` 　店　 `\t店",
        "A: B #1 \"x\"\tA： B #1 ＂x＂",
        "a/b\\c*d?e<f>g|h\ta／b＼c＊d？e＜f＞g｜h",
        "..\t．．",
        ".hidden\t．hidden",
        "店。\t店。",
        "end.\tend．",
        "end. .\tend. ．",
        "CON\tCON_",
        "nul.txt\tnul_.txt",
        "com1\tcom1_",
        "lpt³\tlpt³_",
        "com10\tcom10",
        "console\tconsole",
        "🐟と𠮷\t🐟と𠮷",
        "a\u0007b\ta_b",
        "a\u0085b\ta_b",
      })
  void names(String typed, String folder) {
    assertThat(FolderName.of(typed)).isEqualTo(folder);
    assertThat(FolderName.of(folder)).isEqualTo(folder);
  }

  @Test
  void longNamesAreCutBetweenCharacters() {
    String name = "か\u3099👩‍🌾".repeat(100);
    String folder = FolderName.of(name);
    assertThat(folder.getBytes(StandardCharsets.UTF_8).length).isBetween(150, 200);
    assertThat(folder).matches("(が👩‍🌾)+が?");
    assertThat(FolderName.fits(name)).isFalse();
    assertThat(FolderName.fits("か\u3099")).isTrue();
  }

  @Test
  void whateverIsTypedAFolderCanBeMadeAndIsNotHidden() throws Exception {
    Random random = new Random(3);
    String parts =
        "/\\:*?\"<>|. \u3000\t\n\u0000\u007F\u0085か\u3099ｶﾞA1-~$'`&#!%（）・𠮷🐟\u200F\u202Econnul";
    int[] points = parts.codePoints().toArray();
    for (int i = 0; i < 2000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        typed.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String folder = FolderName.of(typed.toString());
      assertThat(folder).isNotEmpty().doesNotStartWith(".").doesNotEndWith(".").doesNotEndWith(" ");
      assertThat(folder).doesNotContainPattern("[/\\\\:*?\"<>|\\x00-\\x1F\\x7F]");
      assertThat(FolderName.of(folder)).isEqualTo(folder);
      Path made = Files.createDirectories(home.resolve(folder));
      assertThat(made.getParent()).isEqualTo(home);
    }
  }
}
