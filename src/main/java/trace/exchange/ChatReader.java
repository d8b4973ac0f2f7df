package trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;
import trace.yaml.ArrowNotation;

/**
 * Reads chats as people save them: the text file of a Zoom meeting (older and newer, Japanese and
 * English), what is copied out of Slack, Slack's export as JSON, a talk saved by LINE; and plain
 * notes, with or without the names of people or groups above their lines. Messages to one person
 * only are left out and counted; so are not counted Zoom's notes of who liked what.
 */
public final class ChatReader {
  private static final String TIME = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?";

  /** {@code 19:02:11 From 高橋 to Everyone:}, {@code 19:02:11 開始 高橋 宛先 全員:}. */
  private static final Pattern ZOOM =
      Pattern.compile(
          "\\s*(?:[0-9-]{10} )?"
              + TIME
              + "\\s+(?:From|from|開始|送信元)\\s+(.+?)\\s+(?:to|To|宛先)\\s+([^:：]+?)\\s*[:：]\\s?(.*)");

  /** {@code 19:02:11 高橋から全員へ: …}. */
  private static final Pattern ZOOM_JAPANESE =
      Pattern.compile("\\s*" + TIME + "\\s+(.+?)\\s*から\\s*([^:：]+?)へ\\s*[:：]\\s?(.*)");

  /** {@code 19:02:11 From 高橋 : …}, and the chat of a recording, with tabs. */
  private static final Pattern ZOOM_OLD =
      Pattern.compile("\\s*" + TIME + "\\s+(?:From|from|開始)\\s+(.+?)\\s*[:：]\\s(.*)");

  private static final Pattern WITH_TABS =
      Pattern.compile("(?:\uFEFF)?" + TIME + "\t(.+?):?\t(.*)");

  /** {@code 高橋 19:02}, {@code 高橋 [7:02 PM]}, as copied out of Slack. */
  private static final Pattern SLACK =
      Pattern.compile("(\\S.{0,79}?)(?:\\s{2,}| \\[)" + TIME + "\\]?\\s*");

  private static final Pattern ONLY_TIME = Pattern.compile("\\s*\\[?" + TIME + "\\]?\\s*");

  private static final Pattern EVERYONE =
      Pattern.compile("(?i).*(everyone|全員|みんな|皆|all |panelist|パネリスト|グループ|group|room).*");

  private static final Pattern ECHO =
      Pattern.compile(
          "(?i)\\s*((replying to|reacted to|removed .{1,20} from) [\"“「].*"
              + "|[\"“「].*[\"”」](への返信|に返信|に.{0,10}(リアクション|反応)).*)");

  /** {@code (ホスト)}, {@code (自分)} and the like behind a name. */
  private static final Pattern SUFFIX =
      Pattern.compile("\\s*[(（][^()（）]*(ホスト|自分|host|me|guest|ゲスト)[^()（）]*[)）]\\s*$");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "\\s*(?:#{1,6}\\s+(.{1,80}?)|【(.{1,80})】"
              + "|(?:名前|氏名|グループ名?|チーム名?|Name|Group|Team)\\s*[:：]\\s*(.{1,80}?)"
              + "|((?:グループ|チーム|班|Group|Team)\\s?[0-9０-９A-ZＡ-Ｚ一二三四五六七八九十]{1,3}))\\s*");

  private final List<Saying> sayings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String who = "";
  private boolean open;
  private int aside;

  private ChatReader() {}

  /**
   * What a text holds.
   *
   * @param sayings what was said, in order
   * @param aside how many messages to one person only were left out
   */
  public record Chat(List<Saying> sayings, int aside) {
    public Chat {
      sayings = List.copyOf(sayings);
    }
  }

  /** Reads a text. Whatever is no chat is taken as notes. */
  public static Chat read(String text) {
    Optional<List<Saying>> export = SlackExport.read(text);
    if (export.isPresent()) {
      return new Chat(export.get(), 0);
    }
    ChatReader reader = new ChatReader();
    List<String> lines = text.lines().toList();
    boolean zoom = lines.stream().anyMatch(l -> reader.message(l, true));
    boolean slack =
        !zoom && lines.stream().filter(ChatReader::isSlackHead).count() > 0
            || !zoom && lines.stream().anyMatch(l -> ONLY_TIME.matcher(l).matches());
    for (int i = 0; i < lines.size(); i++) {
      if (zoom) {
        reader.zoom(lines.get(i));
      } else if (slack) {
        reader.slack(lines, i);
      } else {
        reader.notes(lines.get(i));
      }
    }
    reader.end();
    return new Chat(reader.sayings, reader.aside);
  }

  private static boolean isSlackHead(String line) {
    return SLACK.matcher(line).matches();
  }

  private void zoom(String line) {
    if (!message(line, false)) {
      add(line);
    }
  }

  /** True if a message begins in the line; begins it unless one only wants to know. */
  private boolean message(String line, boolean look) {
    for (Pattern pattern : List.of(ZOOM, ZOOM_JAPANESE, ZOOM_OLD, WITH_TABS)) {
      Matcher m = pattern.matcher(line);
      if (m.matches()) {
        boolean to = m.groupCount() == 3;
        boolean everyone = !to || EVERYONE.matcher(m.group(2) + " ").matches();
        if (!look) {
          begin(m.group(1), everyone && !isAside(m.group(to ? 2 : 1)));
          add(m.group(m.groupCount()));
        }
        return true;
      }
    }
    return false;
  }

  private static boolean isAside(String to) {
    return to.matches("(?i).*(direct|privat|ダイレクト|プライベート|直接).*");
  }

  private void slack(List<String> lines, int i) {
    String line = lines.get(i);
    Matcher m = SLACK.matcher(line);
    // A name alone stands below a blank line and above a time; further times are messages of
    // theirs.
    boolean timeBelow = i + 1 < lines.size() && ONLY_TIME.matcher(lines.get(i + 1)).matches();
    boolean blankAbove = i == 0 || lines.get(i - 1).isBlank();
    if (m.matches()) {
      begin(m.group(1), true);
    } else if (timeBelow && blankAbove && !line.isBlank() && !ArrowNotation.hasArrow(line)) {
      begin(line, true);
    } else if (!ONLY_TIME.matcher(line).matches()) {
      add(line);
    }
  }

  private void notes(String line) {
    Matcher m = AUTHOR.matcher(line);
    if (!m.matches()) {
      add(line);
      return;
    }
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null) {
        begin(m.group(g), true);
      }
    }
  }

  private void begin(String name, boolean forAll) {
    end();
    aside += forAll ? 0 : 1;
    open = forAll;
    who = Names.trim(SUFFIX.matcher(name).replaceFirst(""));
  }

  private void add(String line) {
    boolean said = open || who.isEmpty();
    if (said && !line.isBlank() && !ECHO.matcher(line).matches()) {
      text.append(line.strip()).append('\n');
    }
  }

  private void end() {
    if (text.length() > 0) {
      sayings.add(new Saying(who, text.toString()));
    }
    text.setLength(0);
  }
}
