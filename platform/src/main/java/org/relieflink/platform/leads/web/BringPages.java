package org.relieflink.platform.leads.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.leads.LeadReceipt;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报送一条线索：one person at a time by hand; a system brings several over the API. */
@Controller
class BringPages {
  private static final List<LeadSource> OF_DEPARTMENTS =
      List.of(LeadSource.DEPARTMENT, LeadSource.WOMEN, LeadSource.PETITION);

  private final Leads leads;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final LeadTexts texts;
  private final ProblemTexts problems;

  BringPages(
      Leads leads,
      CurrentOfficer current,
      AccessTable table,
      LeadTexts texts,
      ProblemTexts problems) {
    this.leads = leads;
    this.current = current;
    this.table = table;
    this.texts = texts;
    this.problems = problems;
  }

  /** 表单：name and number go neither into an address nor into a log. */
  record Form(
      @Nullable String source,
      @Nullable String caseNo,
      @Nullable String name,
      @Nullable String number,
      @Nullable String known,
      @Nullable String key) {
    static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    BroughtLeads brought() {
      LeadSource chosen =
          LeadSource.brought(text(source))
              .orElseThrow(() -> Refusal.of(LeadsRefusal.SOURCE_UNKNOWN).asException());
      Person person = new Person(text(name), text(number), text(known));
      return new BroughtLeads(chosen, text(caseNo), "", false, List.of(person), text(key));
    }

    @Override
    public String toString() {
      return "Form[" + source + "]";
    }
  }

  /** 一个选项。 */
  record Choice(String code, String label) {}

  @GetMapping("/leads/new")
  String form(Model model) {
    return form(new Form("", "", "", "", "", UUID.randomUUID().toString()), model);
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("sources", sources());
    model.addAttribute("reads", table.allows(current.get(), "GET", "/leads"));
    return "leads/new";
  }

  private List<Choice> sources() {
    boolean own = current.get().unit().line().equals(Unit.PROCURATORATE);
    return Arrays.stream(LeadSource.values())
        .filter(one -> own ? !one.standsOnHits() : OF_DEPARTMENTS.contains(one))
        .map(one -> new Choice(one.code(), texts.source(one)))
        .toList();
  }

  @PostMapping("/leads")
  String bring(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<LeadReceipt> outcome = leads.bring(current.get(), form.brought());
    if (outcome instanceof Outcome.Refused<LeadReceipt> refused) {
      Refusal no = refused.refusal();
      model.addAttribute("problems", List.of(new FieldProblem(field(no), problems.detail(no))));
      return form(form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("new.done", outcome.orThrow().number()));
    return "redirect:/leads/new";
  }

  private static String field(Refusal refusal) {
    return switch ((LeadsRefusal) refusal.code()) {
      case NAME_UNUSABLE -> "name";
      case NUMBER_UNUSABLE -> "number";
      case WORDS_MISSING, WORDS_TOO_LONG, WORDS_UNREADABLE, WORDS_WITH_NUMBER -> "known";
      default -> "source";
    };
  }
}
