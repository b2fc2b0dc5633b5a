package org.relieflink.platform.inquiry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.inquiry.HeldRule;
import org.relieflink.platform.inquiry.IdentityProof;
import org.relieflink.platform.inquiry.Inquiries;
import org.relieflink.platform.inquiry.Inquiries.Asking;
import org.relieflink.platform.inquiry.Inquiry;
import org.relieflink.platform.inquiry.InquiryRefusal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人查询的页面：the form at the counter, those answered before, and the sheet to print. */
@Controller
class InquiryPages {
  private final Inquiries inquiries;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final InquiryTexts texts;

  InquiryPages(
      Inquiries inquiries, CurrentOfficer current, ProblemTexts problems, InquiryTexts texts) {
    this.inquiries = inquiries;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  /** 列表的一行。 */
  record Line(String href, String number, String masked, String proof, String who, String when) {}

  /** 一个选项。 */
  record Choice(String code, String label) {}

  /** 一条规则。 */
  record Rule(String when, String basis, String source, String status, boolean counted) {}

  @GetMapping("/inquiries")
  String list(@RequestParam(required = false) @Nullable Long before, Model model) {
    List<Inquiry> rows = inquiries.list(current.get(), before == null ? Long.MAX_VALUE : before);
    model.addAttribute("lines", rows.stream().map(this::line).toList());
    model.addAttribute(
        "proofs",
        Arrays.stream(IdentityProof.values())
            .map(proof -> new Choice(proof.name(), texts.proof(proof)))
            .toList());
    model.addAttribute("rules", inquiries.rules().stream().map(this::rule).toList());
    model.addAttribute(
        "older",
        rows.size() < Inquiries.MOST ? "" : "/inquiries?before=" + rows.get(rows.size() - 1).id());
    return "inquiry/inquiries";
  }

  private Line line(Inquiry inquiry) {
    return new Line(
        "/inquiries/" + inquiry.id(),
        inquiry.number(),
        inquiry.masked(),
        texts.proof(inquiry.proof()),
        inquiry.officerName() + " " + inquiry.officer(),
        texts.minute(inquiry.at()));
  }

  private Rule rule(HeldRule rule) {
    return new Rule(
        texts.when(rule.when()),
        rule.basis().text(),
        rule.source(),
        rule.status().label(),
        rule.tellCount());
  }

  /** 表单里填的；号码不进地址，不进日志。 */
  record Typed(@Nullable String number, @Nullable String proof, @Nullable String words) {
    Asking asking() {
      IdentityProof known =
          Arrays.stream(IdentityProof.values())
              .filter(one -> one.name().equalsIgnoreCase(text(proof)))
              .findFirst()
              .orElseThrow(() -> Refusal.of(InquiryRefusal.PROOF_UNKNOWN).asException());
      return new Asking(text(number), known, text(words));
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    @Override
    public String toString() {
      return "Typed[" + proof + "]";
    }
  }

  @PostMapping("/inquiries")
  String ask(@ModelAttribute Typed typed, Model model) {
    Outcome<Inquiry> outcome = inquiries.ask(current.get(), typed.asking());
    if (outcome instanceof Outcome.Refused<Inquiry> refused) {
      String field =
          refused.refusal().code() == InquiryRefusal.NUMBER_UNUSABLE ? "number" : "words";
      model.addAttribute(
          "problems", List.of(new FieldProblem(field, problems.detail(refused.refusal()))));
      return list(null, model);
    }
    return "redirect:/inquiries/" + outcome.orThrow().id();
  }

  /** 暂时不答的一类。 */
  record Held(String when, String entries, String basis, String status) {}

  /** 一张答复单。 */
  record Sheet(
      long id,
      String number,
      String masked,
      String proof,
      String words,
      String officer,
      String at,
      List<InquiryTexts.Line> lines,
      List<Held> held) {}

  private Optional<Sheet> sheet(long id) {
    return inquiries.find(current.get(), id).map(this::sheet);
  }

  private Sheet sheet(Inquiry inquiry) {
    return new Sheet(
        inquiry.id(),
        inquiry.number(),
        inquiry.masked(),
        texts.proof(inquiry.proof()),
        inquiry.words(),
        inquiry.officerName(),
        texts.moment(inquiry.at()),
        texts.lines(inquiry.looks()),
        inquiry.held().stream().map(this::held).toList());
  }

  private Held held(Inquiry.Held held) {
    return new Held(
        texts.when(held.rule().when()),
        InquiryTexts.grouped(held.entries()),
        held.rule().basis().text(),
        held.rule().status().label());
  }

  @GetMapping("/inquiries/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute(
        "sheet", sheet(id).orElseThrow(() -> Refusal.of(InquiryRefusal.UNKNOWN).asException()));
    model.addAttribute("rules", inquiries.rules().stream().map(this::rule).toList());
    return "inquiry/inquiry";
  }
}
