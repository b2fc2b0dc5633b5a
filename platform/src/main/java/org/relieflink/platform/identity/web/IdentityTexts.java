package org.relieflink.platform.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Kinship;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.identity.FieldValues;
import org.relieflink.platform.identity.internal.PersonMask;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code identity.}. */
@Component
class IdentityTexts extends PageTexts {
  IdentityTexts(MessageSource messages, Clock clock) {
    super("identity", messages, clock);
  }

  String field(FieldValues field) {
    return field.label().isEmpty() ? say("field." + field.field()) : field.label();
  }

  String field(String name) {
    return say("field." + name);
  }

  String sex(LiveRecord record) {
    Sex sex = PersonMask.sex(record);
    return sex == Sex.UNKNOWN ? "" : say("sex." + sex.name());
  }

  /** 女 52, as it stands beside a name; of a withheld child 女 未成年. */
  String sexAndAge(LiveRecord record, PersonMask mask) {
    String age =
        mask.withheld(record) ? say("minor") : mask.age(record).map(String::valueOf).orElse("");
    return (sex(record) + " " + age).strip();
  }

  String relation(LiveRecord record) {
    String code = record.relation();
    return Kinship.find(code).map(Kinship::label).orElse(code == null ? say("member") : code);
  }

  /** A value as pages and papers show it. */
  String shown(FieldValues field, String text) {
    return field.field().equals("sex")
        ? say("sex." + Sex.read(text).name())
        : PersonMask.masked(field.field(), text, field.sensitivity());
  }

  String purpose(String code) {
    return whole("access.purpose." + code.toUpperCase(java.util.Locale.ROOT));
  }

  String day(@Nullable LocalDate day) {
    return day == null ? say("day.unknown") : day.toString();
  }
}
