package org.relieflink.platform.screening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.kernel.Kinship;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Comparison.Step;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.engine.PoolReading.Now;
import org.relieflink.platform.screening.internal.engine.PoolReading.Value;
import org.relieflink.platform.screening.internal.picture.WeightWords;
import org.relieflink.platform.screening.internal.store.HitRow;

/**
 * 路径图：怎样从当事人找到名单。 The path from the party to the list: people as boxes, what joins them as arrows;
 * the one step that is to be judged is dashed. Steps that only say "the same number again" fold
 * into one box.
 */
final class PathPicture {
  private final HitRow hit;
  private final Comparison comparison;
  private final Veil veil;
  private final Texts texts;
  private final Optional<Now> now;
  private final List<Piece> pieces = new ArrayList<>();

  /** Who the relative is that the last step of the family led to; empty before one did. */
  private String relative = "";

  private PathPicture(Subject subject, Veil veil, Texts texts) {
    this.hit = subject.hit;
    this.comparison = subject.comparison;
    this.now = subject.now;
    this.veil = veil;
    this.texts = texts;
  }

  /**
   * 画什么。
   *
   * @param now what the list says of the record today; empty when it has left the pool
   */
  record Subject(HitRow hit, Comparison comparison, Optional<Now> now) {
    @Override
    public String toString() {
      return hit.toString();
    }
  }

  /** 图上的一块：人或箭头。 A piece of the picture in reading order. */
  sealed interface Piece {}

  /** 一个人，或者名单上的待遇。 */
  record Node(boolean ask, boolean list, String role, String name, String sexAge, String line)
      implements Piece {
    /** Its class in the stylesheet beside {@code path__node}. */
    public String style() {
      if (ask) {
        return "path__node--ask";
      }
      return list ? "path__node--hit" : "";
    }

    @Override
    public String toString() {
      return "Node[" + role + "]";
    }
  }

  /** 箭头：上面是关系，下面是来源或分数。 */
  record Link(boolean ask, String above, String below) implements Piece {
    /** Its class in the stylesheet beside {@code path__link}. */
    public String style() {
      return ask ? "path__link--ask" : "";
    }
  }

  static List<Piece> of(Subject subject, Veil veil, Texts texts) {
    PathPicture picture = new PathPicture(subject, veil, texts);
    picture.draw();
    return List.copyOf(picture.pieces);
  }

  private void draw() {
    Step asked = comparison.asked();
    pieces.add(party());
    for (Step step : comparison.path()) {
      RecordFace target = comparison.record(step.toId()).orElseGet(comparison::hitRecord);
      relative = step.samePerson() ? relative : word(step.label());
      if (step.equals(asked)) {
        markLast();
        pieces.add(
            new Link(
                true,
                step.samePerson() ? texts.say("path.ask") : step.label(),
                texts.say("path.points", WeightWords.plain(step.score()))));
        pieces.add(person(target, true));
      } else if (!step.samePerson()) {
        pieces.add(new Link(false, step.label(), texts.say("path.source", target.department())));
        pieces.add(person(target, false));
      } else if (pieces.size() > 1) {
        Node last = (Node) pieces.remove(pieces.size() - 1);
        pieces.add(person(target, last.ask()));
      }
    }
    finish();
  }

  /** The box before the asked step is asked about too. */
  private void markLast() {
    Node last = (Node) pieces.remove(pieces.size() - 1);
    boolean ask = pieces.size() > 0;
    pieces.add(new Node(ask, false, last.role(), last.name(), last.sexAge(), last.line()));
  }

  private void finish() {
    RecordFace record = comparison.hitRecord();
    String relation =
        Kinship.find(record.relation())
            .map(Kinship::label)
            .orElseGet(() -> texts.say("path.listed"));
    String row = now.map(found -> texts.say("path.row", found.row())).orElse("");
    pieces.add(new Link(false, relation, row));
    pieces.add(
        new Node(
            false,
            true,
            texts.say("path.list", record.department(), texts.day(record.asOf())),
            record.hardshipClass(),
            "",
            now.map(PathPicture::told).orElseGet(() -> texts.say("path.left"))));
  }

  /** The first two facts of the list that may stand on a page. */
  private static String told(Now now) {
    return now.values().stream()
        .filter(Value::plain)
        .limit(2)
        .map(value -> value.label() + " " + value.text())
        .collect(Collectors.joining("·"));
  }

  private Node party() {
    String role =
        hit.cause().isEmpty()
            ? texts.say("path.party", hit.role())
            : texts.say("path.party.case", hit.role(), hit.cause());
    return new Node(
        false,
        false,
        role,
        veil.name(hit.party()),
        texts.sexAndAge(hit.party(), veil),
        veil.withheld(hit.party()) ? texts.say("withheld") : veil.number(comparison.party()));
  }

  /** 监护人 of 监护人（号码相同）: the reasons stand in the list of evidence. */
  private static String word(String label) {
    int reasons = label.indexOf('（');
    return reasons > 0 ? label.substring(0, reasons) : label;
  }

  /** What the person of a record is to the party; to the relative before, on the way to the hit. */
  private String who(RecordFace record) {
    if (relative.isEmpty()) {
      return texts.say("path.self");
    }
    return record.equals(comparison.hitRecord()) ? hit.relation() : relative;
  }

  private Node person(RecordFace record, boolean ask) {
    boolean register = PoolRecord.REGISTER_CLASS.equals(record.hardshipClass());
    String who = who(record);
    String role =
        register
            ? texts.say("path.register", who)
            : texts.say("path.onList", who, record.hardshipClass());
    return new Node(
        ask,
        false,
        role,
        veil.name(record.face()),
        texts.sexAndAge(record.face(), veil),
        veil.withheld(record.face()) ? texts.say("withheld") : veil.address(record.face()));
  }
}
