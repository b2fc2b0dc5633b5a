package org.relieflink.platform.inquiry.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.inquiry.HeldRule;
import org.relieflink.platform.inquiry.IdentityProof;
import org.relieflink.platform.inquiry.Inquiry;
import org.relieflink.platform.inquiry.LookKind;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the sheet in the reader's language; keys without the prefix {@code inquiry.}. */
@Component
class InquiryTexts extends PageTexts {
  private final Units units;

  InquiryTexts(MessageSource messages, Clock clock, Units units) {
    super("inquiry", messages, clock);
    this.units = units;
  }

  String proof(IdentityProof proof) {
    return say("proof." + proof.name());
  }

  String when(HeldRule.When when) {
    return say("when." + when.name());
  }

  String moment(Instant at) {
    return ShownTime.minute(at);
  }

  /** 一次看，写成一行；没有姓名，没有工号。 */
  record Line(String at, String unit, String role, String purpose, String what) {}

  /** The names of offices are no secret, whoever reads the sheet. */
  List<Line> lines(List<Inquiry.Look> looks) {
    List<OfficeUnit> known = Actor.asServer(units::list);
    return looks.stream()
        .map(
            look ->
                new Line(
                    moment(look.at()),
                    name(known, look.unit()),
                    role(look.role()),
                    purpose(look),
                    say("look." + look.kind())))
        .toList();
  }

  private static String name(List<OfficeUnit> known, Unit unit) {
    return known.stream()
        .filter(one -> one.unit().equals(unit))
        .map(OfficeUnit::name)
        .findFirst()
        .orElse(unit.place());
  }

  private String role(Role role) {
    return whole(role.messageKey());
  }

  /** Asked before a look-up; elsewhere it follows from what was looked at. */
  private String purpose(Inquiry.Look look) {
    return look.kind() == LookKind.LOOKED_UP && !look.purpose().isEmpty()
        ? whole("access.purpose." + look.purpose().toUpperCase(Locale.ROOT))
        : say("purpose." + look.kind());
  }
}
