package org.relieflink.platform.opinion.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;
import org.relieflink.law.Choices;
import org.relieflink.law.Circumstances;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.law.RulePack;

/** 案情表单：the facts of the case as a form, both ways. */
final class FactsForm {
  /** Lines for hardship classes; a household is rarely in more. */
  static final int CLASS_LINES = 4;

  private final Fields fields;
  private final RulePack pack;
  private final String knownName;

  FactsForm(Fields fields, RulePack pack) {
    this(fields, pack, "");
  }

  /** For a party whose name the case list gives; the form does not ask for it. */
  FactsForm(Fields fields, RulePack pack, String knownName) {
    this.fields = fields;
    this.pack = pack;
    this.knownName = knownName;
  }

  /** The facts as typed; look at the problems before using them. */
  FactsFile read(@Nullable FactsFile base, LocalDate today) {
    Facts.Applicant applicant =
        new Facts.Applicant(
            base == null ? name() : base.facts().applicant().name(),
            fields.date("birthDate").orElse(null),
            fields.text("relation"));
    Facts facts =
        new Facts(
            applicant,
            fields.date("asOf").orElse(today),
            base == null ? pack.place() : base.facts().place(),
            matter(),
            classes(),
            supplements(),
            compensation(),
            base == null ? Map.of() : base.facts().answers(),
            new CircumstancesForm(fields, pack)
                .read(base == null ? Circumstances.NONE : base.facts().circumstances()));
    return new FactsFile(facts, base == null ? Choices.NONE : kept(base, facts));
  }

  private String name() {
    if (!knownName.isEmpty()) {
      return knownName;
    }
    String name = fields.needed("name", "form.name.missing");
    if (!name.isEmpty() && PersonName.find(name).isEmpty()) {
      fields.problem("name", "form.name.bad");
    }
    return name;
  }

  private Facts.Matter matter() {
    String type = fields.text("type");
    if (pack.findCaseType(type).isEmpty()) {
      fields.problem("type", "form.type.missing");
    }
    return new Facts.Matter(
        fields.text("caseNumber"), type, harm(), fault(), fields.text("faultSource"));
  }

  private Facts.Harm harm() {
    String code = fields.text("harm");
    for (Facts.Harm harm : Facts.Harm.values()) {
      if (harm.code().equals(code)) {
        return harm;
      }
    }
    return Facts.Harm.OTHER;
  }

  private Facts.Fault fault() {
    String code = fields.text("fault");
    for (Facts.Fault fault : Facts.Fault.values()) {
      if (fault.code().equals(code)) {
        return fault;
      }
    }
    fields.problem("fault", "form.fault.missing");
    return Facts.Fault.NONE;
  }

  private List<Facts.Sourced> classes() {
    List<Facts.Sourced> classes = new ArrayList<>();
    for (int i = 0; i < CLASS_LINES; i++) {
      String name = fields.text("class" + i);
      if (!name.isEmpty()) {
        String source = fields.needed("classSource" + i, "form.class.source");
        classes.add(new Facts.Sourced(name, source, fields.date("classAsOf" + i).orElse(null)));
      }
    }
    return classes;
  }

  private List<Facts.Supplement> supplements() {
    List<Facts.Supplement> supplements = new ArrayList<>();
    for (String kind : pack.supplements().kinds().keySet()) {
      if (fields.ticked("supplement_" + kind)) {
        boolean analogy = fields.ticked("analogy_" + kind);
        String reason =
            analogy
                ? fields.needed("reason_" + kind, "form.analogy.reason")
                : fields.text("reason_" + kind);
        supplements.add(new Facts.Supplement(kind, analogy, reason));
      }
    }
    return supplements;
  }

  private Facts.Compensation compensation() {
    return new Facts.Compensation(
        fen("received"), fen("earlierRelief"), fields.text("compensationSource"));
  }

  private long fen(String field) {
    return fields.decimal(field).orElse(BigDecimal.ZERO).movePointRight(2).longValue();
  }

  /** A choice stays only while its step is still there; under another organ's pack none does. */
  private static Choices kept(FactsFile base, Facts facts) {
    if (base.facts().circumstances().organ() != facts.circumstances().organ()) {
      return Choices.NONE;
    }
    Choices choices = base.choices();
    Map<String, Choices.Choice> values = new java.util.TreeMap<>(choices.values());
    if (facts.supplements().isEmpty()) {
      values.remove("supplement");
    }
    if (facts.matter().fault() != Facts.Fault.PRINCIPAL) {
      values.remove("principal_fault");
    }
    return new Choices(values, choices.overCap(), choices.principalFault());
  }

  /** What the inputs show for these facts. */
  static Map<String, String> typed(FactsFile file) {
    Facts facts = file.facts();
    Map<String, String> typed = new java.util.LinkedHashMap<>();
    typed.put("name", facts.applicant().name());
    typed.put("birthDate", text(facts.applicant().birthDate()));
    typed.put("relation", facts.applicant().relation());
    typed.put("asOf", facts.asOf().toString());
    typed.put("caseNumber", facts.matter().number());
    typed.put("type", facts.matter().type());
    typed.put("harm", facts.matter().harm().code());
    typed.put("fault", facts.matter().fault().code());
    typed.put("faultSource", facts.matter().faultSource());
    typed.put("received", yuan(facts.compensation().receivedFen()));
    typed.put("earlierRelief", yuan(facts.compensation().earlierReliefFen()));
    typed.put("compensationSource", facts.compensation().source());
    CircumstancesForm.typed(facts.circumstances(), typed);
    for (int i = 0; i < Math.min(CLASS_LINES, facts.hardshipClasses().size()); i++) {
      Facts.Sourced one = facts.hardshipClasses().get(i);
      typed.put("class" + i, one.value());
      typed.put("classSource" + i, one.source());
      typed.put("classAsOf" + i, text(one.asOf()));
    }
    for (Facts.Supplement one : facts.supplements()) {
      typed.put("supplement_" + one.kind(), "on");
      typed.put("reason_" + one.kind(), one.reason());
      if (one.byAnalogy()) {
        typed.put("analogy_" + one.kind(), "on");
      }
    }
    return typed;
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static String yuan(long fen) {
    return fen == 0 ? "" : BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
  }
}
