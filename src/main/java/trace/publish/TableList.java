package trace.publish;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import trace.words.Texts;

/** A table as a list: one item a row, its first cell in bold, then 見出し：値 for each other cell. */
final class TableList {
  private TableList() {}

  static BulletList of(TableBlock table, Texts texts) {
    List<String> heads = new ArrayList<>();
    BulletList list = list();
    for (Node section : NoteRules.all(table)) {
      for (Node row : NoteRules.all(section)) {
        if (section instanceof TableHead) {
          NoteRules.all(row).forEach(cell -> heads.add(PlainText.of(cell).strip()));
        } else if (row instanceof TableRow) {
          list.appendChild(item(row, heads, texts));
        }
      }
    }
    return list;
  }

  private static ListItem item(Node row, List<String> heads, Texts texts) {
    ListItem item = new ListItem();
    BulletList rest = list();
    List<Node> cells = NoteRules.all(row);
    for (int i = 0; i < cells.size(); i++) {
      Paragraph paragraph = new Paragraph();
      Node into = paragraph;
      if (i == 0 && cells.size() > 1) {
        into = new StrongEmphasis("**");
        paragraph.appendChild(into);
      } else if (i > 0 && i < heads.size() && !heads.get(i).isEmpty()) {
        paragraph.appendChild(new Text(heads.get(i) + texts.raw("list.colon")));
      }
      if (cells.get(i) instanceof TableCell && cells.get(i).getFirstChild() != null) {
        NoteRules.all(cells.get(i)).forEach(into::appendChild);
      } else if (i > 0) {
        continue;
      }
      if (i == 0) {
        item.appendChild(paragraph);
      } else {
        ListItem inner = new ListItem();
        inner.appendChild(paragraph);
        rest.appendChild(inner);
      }
    }
    if (rest.getFirstChild() != null) {
      item.appendChild(rest);
    }
    return item;
  }

  private static BulletList list() {
    BulletList list = new BulletList();
    list.setMarker("-");
    list.setTight(true);
    return list;
  }
}
