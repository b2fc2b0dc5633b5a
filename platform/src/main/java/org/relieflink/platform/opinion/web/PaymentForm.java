package org.relieflink.platform.opinion.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.UrgentRelief;
import org.relieflink.platform.opinion.LikeReason;
import org.relieflink.platform.opinion.PaymentPlan;

/** 怎样发的表单：advance, shares, instalments and levels, both ways; an empty line is no line. */
final class PaymentForm {
  /** Lines on the page; a joint case rarely has more relatives, a plan rarely more instalments. */
  static final int LINES = 6;

  /** County, city, province. */
  static final int LEVELS = 3;

  private final Fields fields;

  PaymentForm(Fields fields) {
    this.fields = fields;
  }

  /** The plan as typed; look at the problems before using it. */
  PaymentPlan read() {
    return new PaymentPlan(urgent(), shares(), dues(), levels());
  }

  private UrgentRelief.@Nullable Wish urgent() {
    Optional<BigDecimal> yuan = fields.decimal("urgent");
    String reason = words("urgentReason");
    if (yuan.isEmpty() && (!reason.isEmpty() || fields.ticked("pressing"))) {
      fields.problem("urgent", "pay.urgent.missing");
    }
    return yuan.map(value -> new UrgentRelief.Wish(fen(value), fields.ticked("pressing"), reason))
        .orElse(null);
  }

  private List<PaymentPlan.Share> shares() {
    List<PaymentPlan.Share> shares = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < LINES; i++) {
      String name = words("name" + i);
      String relation = words("relation" + i);
      String weight = fields.text("weight" + i);
      if (!name.isEmpty() || !relation.isEmpty() || !weight.isEmpty()) {
        if (name.isEmpty()) {
          fields.problem("name" + i, "pay.name.missing");
        } else if (!name.contains("*") && !names.add(name)) {
          fields.problem("name" + i, "pay.name.twice");
        }
        shares.add(new PaymentPlan.Share(name, relation, weight("weight" + i)));
      }
    }
    return shares;
  }

  private List<Instalments.Due> dues() {
    List<Instalments.Due> dues = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      Optional<LocalDate> day = fields.date("day" + i);
      if (day.isEmpty() && !fields.text("part" + i).isEmpty()) {
        fields.problem("day" + i, "pay.day.missing");
      } else if (day.isPresent()) {
        dues.add(new Instalments.Due(day.get(), weight("part" + i)));
      }
    }
    return dues;
  }

  private List<JointRelief.Level> levels() {
    List<JointRelief.Level> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      String office = words("office" + i);
      Long fixed = fields.decimal("fixed" + i).map(PaymentForm::fen).orElse(null);
      String weight = fields.text("level" + i);
      if (office.isEmpty() && (fixed != null || !weight.isEmpty())) {
        fields.problem("office" + i, "pay.office.missing");
      }
      if (!office.isEmpty()) {
        levels.add(new JointRelief.Level(office, fixed, fixed == null ? weight("level" + i) : 0));
      }
    }
    return levels;
  }

  /** A whole number; an empty one is one share. */
  private int weight(String field) {
    String text = fields.text(field);
    if (text.isEmpty()) {
      return 1;
    }
    if (!text.matches("\\d{1,4}")) {
      fields.problem(field, "pay.weight.bad");
      return 1;
    }
    return Integer.parseInt(text);
  }

  /** Free words in which no number of a person may stand. */
  private String words(String field) {
    String text = fields.text(field);
    if (LikeReason.wrong(text, false).isPresent()) {
      fields.problem(field, "like.reason.unusable", LikeReason.LONGEST);
    }
    return text;
  }

  private static Long fen(BigDecimal yuan) {
    return yuan.movePointRight(2).longValue();
  }

  /** What the inputs show for a plan. */
  static Map<String, String> typed(PaymentPlan plan) {
    Map<String, String> typed = new LinkedHashMap<>();
    UrgentRelief.Wish urgent = plan.urgent();
    if (urgent != null) {
      typed.put("urgent", yuan(urgent.fen()));
      typed.put("urgentReason", urgent.reason());
      if (urgent.veryPressing()) {
        typed.put("pressing", "on");
      }
    }
    for (int i = 0; i < plan.shares().size(); i++) {
      PaymentPlan.Share one = plan.shares().get(i);
      typed.put("name" + i, one.name());
      typed.put("relation" + i, one.relation());
      typed.put("weight" + i, Integer.toString(one.weight()));
    }
    for (int i = 0; i < plan.dues().size(); i++) {
      typed.put("day" + i, plan.dues().get(i).day().toString());
      typed.put("part" + i, Integer.toString(plan.dues().get(i).weight()));
    }
    for (int i = 0; i < plan.levels().size(); i++) {
      JointRelief.Level one = plan.levels().get(i);
      Long fixed = one.fixedFen();
      typed.put("office" + i, one.office());
      typed.put("fixed" + i, fixed == null ? "" : yuan(fixed));
      typed.put("level" + i, fixed == null ? Integer.toString(one.weight()) : "");
    }
    return typed;
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
  }
}
