package org.relieflink.platform.screening.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.LookUpPhone;
import org.springframework.stereotype.Component;

/** 按电话查到的，照权限遮盖。 What a look-up by phone found, for the page. */
@Component
class PhoneAnswer {
  private final CurrentOfficer current;
  private final Veils veils;
  private final Texts texts;

  PhoneAnswer(CurrentOfficer current, Veils veils, Texts texts) {
    this.current = current;
    this.veils = veils;
    this.texts = texts;
  }

  /**
   * 查询结果。
   *
   * @param next what to do when nobody is listed; empty when somebody is
   */
  record Shown(String title, String note, String next, List<Line> lines) {}

  /** 查到的一行，已遮盖。 */
  record Line(
      String name,
      String sexAge,
      String number,
      String phone,
      String hardshipClass,
      String department,
      String asOf) {
    @Override
    public String toString() {
      return "Line[" + hardshipClass + "]";
    }
  }

  Shown shown(LookUpPhone.Answer answer, String purpose) {
    Veil veil = veils.overLookUp(current.get(), purpose);
    List<Line> lines = answer.records().stream().map(record -> line(record, veil)).toList();
    if (answer.tooMany()) {
      return new Shown(title("many", answer), "", texts.say("lookUp.phone.many.next"), lines);
    }
    return lines.isEmpty()
        ? new Shown(title("nothing", answer), "", texts.say("lookUp.nothing.next"), lines)
        : new Shown(title("found", answer), texts.say("lookUp.phone.note"), "", lines);
  }

  private String title(String key, LookUpPhone.Answer answer) {
    return texts.say("lookUp.phone." + key, answer.masked(), answer.people());
  }

  private Line line(RecordFace record, Veil veil) {
    var face = record.face();
    return new Line(
        veil.name(face),
        texts.sexAndAge(face, veil),
        veil.withheld(face) ? texts.say("withheld") : veil.number(face),
        veil.phone(face),
        record.hardshipClass(),
        record.department(),
        texts.day(record.asOf()));
  }
}
