package org.relieflink.platform.opinion.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountRule;
import org.relieflink.law.Circumstances;
import org.relieflink.law.Group;
import org.relieflink.law.Organ;
import org.relieflink.law.PackExtras;
import org.relieflink.law.RulePack;

/** 案情里的数和人群，表单的一部分：organ, loss, injury, dependants, award and groups, both ways. */
final class CircumstancesForm {
  /** Of an organ that the form does not name, the rules of the procuratorate apply. */
  static final String ORGAN = "organ";

  /** The figures with an input of their own, in the order of the form. */
  static final List<String> FIGURES = List.of("loss", "dependants", "award");

  private static final int MOST_DEPENDANTS = 30; // as in a facts file

  private final Fields fields;
  private final RulePack pack;

  CircumstancesForm(Fields fields, RulePack pack) {
    this.fields = fields;
    this.pack = pack;
  }

  /** Groups that are ticked; being a minor follows from the date of birth. */
  static List<Group> groups() {
    return Arrays.stream(Group.values()).filter(group -> group != Group.MINOR).toList();
  }

  /** The grades of injury that the pack knows; none when it does not ask. */
  static List<PackExtras.GradeTable.Row> injuries(RulePack pack) {
    PackExtras.GradeTable table = pack.extras().tables().get(AmountRule.INJURY);
    return table == null ? List.of() : table.rows();
  }

  /** Which of the figures the pack calculates with; the others are folded in. */
  static List<String> asked(RulePack pack) {
    List<String> asked = new ArrayList<>();
    if (pack.extras().tables().containsKey(AmountRule.LOSS)) {
      asked.add("loss");
    }
    if (pack.extras().tables().containsKey(AmountRule.DEPENDANTS)) {
      asked.add("dependants");
    }
    if (pack.extras().awardLimit() != null) {
      asked.add("award");
    }
    return asked;
  }

  static Organ organ(String code) {
    return Organ.find(code).orElse(Organ.PROCURATORATE);
  }

  Circumstances read(Circumstances known) {
    return new Circumstances(
        organ(fields.text(ORGAN)),
        fields.date("harmedOn").orElse(null),
        fen("loss"),
        injury(known),
        dependants(),
        fen("award"),
        members());
  }

  /** A pack without grades keeps what was said under another. */
  private String injury(Circumstances known) {
    if (injuries(pack).isEmpty()) {
      return known.injury();
    }
    String typed = fields.text("injury");
    boolean there = injuries(pack).stream().anyMatch(row -> row.id().equals(typed));
    return there ? typed : "";
  }

  private @Nullable Long fen(String field) {
    return fields.decimal(field).map(CircumstancesForm::fen).orElse(null);
  }

  private static Long fen(BigDecimal yuan) {
    return yuan.movePointRight(2).longValue();
  }

  private @Nullable Integer dependants() {
    String text = fields.text("dependants");
    if (text.isEmpty()) {
      return null;
    }
    int count = text.matches("\\d{1,2}") ? Integer.parseInt(text) : MOST_DEPENDANTS + 1;
    if (count > MOST_DEPENDANTS) {
      fields.problem("dependants", "form.badDependants", MOST_DEPENDANTS);
      return null;
    }
    return count;
  }

  private List<Circumstances.Member> members() {
    List<Circumstances.Member> members = new ArrayList<>();
    for (Group group : groups()) {
      if (fields.ticked("group_" + group.code())) {
        members.add(
            new Circumstances.Member(
                group,
                fields.needed("groupSource_" + group.code(), "form.group.source"),
                fields.date("groupAsOf_" + group.code()).orElse(null)));
      }
    }
    return members;
  }

  /** Puts what is known into the inputs. */
  static void typed(Circumstances known, Map<String, String> into) {
    into.put(ORGAN, known.organ().code());
    into.put("harmedOn", known.harmedOn() == null ? "" : known.harmedOn().toString());
    into.put("loss", yuan(known.lossFen()));
    into.put("injury", known.injury());
    into.put("dependants", known.dependants() == null ? "" : known.dependants().toString());
    into.put("award", yuan(known.awardFen()));
    for (Circumstances.Member member : known.groups()) {
      String code = member.group().code();
      into.put("group_" + code, "on");
      into.put("groupSource_" + code, member.source());
      into.put("groupAsOf_" + code, member.asOf() == null ? "" : member.asOf().toString());
    }
  }

  private static String yuan(@Nullable Long fen) {
    return fen == null ? "" : BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
  }
}
