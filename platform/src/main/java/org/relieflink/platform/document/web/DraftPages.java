package org.relieflink.platform.document.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.document.internal.ReadPaper;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 起草：choose a kind and what it is for; what is known stands in the fields already. */
@Controller
class DraftPages {
  private static final int MOST = 40; // of each list to choose from

  private final Documents documents;
  private final ReadPaper read;
  private final Leads leads;
  private final Opinions opinions;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final DocumentAtHand hand;
  private final ShownDocuments shown;
  private final DocumentTexts texts;
  private final ProblemTexts problems;

  DraftPages(
      Documents documents,
      ReadPaper read,
      Leads leads,
      Opinions opinions,
      CurrentOfficer current,
      AccessTable table,
      DocumentAtHand hand,
      ShownDocuments shown,
      DocumentTexts texts,
      ProblemTexts problems) {
    this.documents = documents;
    this.read = read;
    this.leads = leads;
    this.opinions = opinions;
    this.current = current;
    this.table = table;
    this.hand = hand;
    this.shown = shown;
    this.texts = texts;
    this.problems = problems;
  }

  /** 一个选项。 */
  record Choice(String code, String label) {}

  /** 一项，给模板看的。 */
  record Input(Field field, String value, boolean known) {
    public boolean tall() {
      return field.type() == FieldType.WORDS;
    }
  }

  @GetMapping("/documents/new")
  String form(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String subject,
      Model model) {
    Optional<DocumentKind> chosen = DocumentKind.find(kind);
    if (chosen.isEmpty()) {
      model.addAttribute("kinds", documents.forms());
      model.addAttribute("subjects", subjects(current.get()));
      return "document/choose";
    }
    SubjectRef about = subject(subject);
    Map<String, String> known = documents.known(current.get(), about, chosen.get()).orThrow();
    model.addAttribute("key", UUID.randomUUID().toString());
    return form(chosen.get(), about, new Typed(known, known), model);
  }

  /** What can be chosen by whoever may open it. */
  private List<Choice> subjects(Officer officer) {
    List<Choice> choices = new ArrayList<>();
    if (table.allows(officer, "GET", "/leads")) {
      for (LeadView view : List.of(LeadView.WORKED, LeadView.HANDED, LeadView.WAITING)) {
        leads.list(officer, view, "").stream()
            .map(this::choice)
            .filter(one -> documents.drafts(officer, subject(one.code)))
            .limit(MOST)
            .forEach(choices::add);
      }
    }
    if (table.allows(officer, "GET", "/opinion")) {
      opinions.all().stream()
          .filter(one -> one.place().equals(officer.unit().place()))
          .flatMap(one -> newest(one).stream())
          .filter(one -> documents.drafts(officer, subject(one.code)))
          .limit(MOST)
          .forEach(choices::add);
    }
    return choices;
  }

  private Choice choice(Lead lead) {
    return new Choice(
        SubjectRef.LEAD + ":" + lead.id(),
        texts.say("choose.lead", lead.number(), lead.masked(), lead.caseNo()));
  }

  private Optional<Choice> newest(Candidate candidate) {
    return opinions.proposals(candidate.id()).stream()
        .findFirst()
        .map(saved -> choice(candidate, saved));
  }

  private Choice choice(Candidate candidate, SavedProposal saved) {
    return new Choice(
        SubjectRef.PROPOSAL + ":" + candidate.id() + "-" + saved.id(),
        texts.say(
            "choose.proposal", candidate.maskedName(), new Fen(saved.amountFen()).yuanText()));
  }

  /** Written {@code kind:id}; nothing for a paper of a case number alone. */
  static SubjectRef subject(String text) {
    if (text.isEmpty()) {
      return SubjectRef.CASE;
    }
    if (!text.matches("[a-z_]{1,40}:[0-9-]{1,40}")) {
      throw Refusal.of(DocumentRefusal.SUBJECT_UNKNOWN).asException();
    }
    return new SubjectRef(
        text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1));
  }

  private record Typed(Map<String, String> values, Map<String, String> known) {
    @Override
    public String toString() {
      return "Typed";
    }
  }

  private String form(DocumentKind kind, SubjectRef about, Typed typed, Model model) {
    DocumentForm form = documents.form(kind);
    model.addAttribute("form", form);
    model.addAttribute("subject", shown.subject(about));
    model.addAttribute(
        "about", about.equals(SubjectRef.CASE) ? "" : about.kind() + ":" + about.id());
    model.addAttribute("inputs", inputs(form, typed));
    model.addAttribute(
        "asksCase",
        about.equals(SubjectRef.CASE)
            && form.fields().stream().noneMatch(field -> field.id().equals("case_no")));
    return "document/new";
  }

  private static List<Input> inputs(DocumentForm form, Typed typed) {
    return form.fields().stream()
        .map(
            field ->
                new Input(
                    field,
                    typed.values.getOrDefault(field.id(), ""),
                    !typed.known.getOrDefault(field.id(), "").isEmpty()))
        .toList();
  }

  private static Map<String, String> fields(Map<String, String> form, DocumentForm of) {
    Map<String, String> fields = new LinkedHashMap<>();
    of.fields().forEach(field -> fields.put(field.id(), form.getOrDefault(field.id(), "")));
    return fields;
  }

  @PostMapping("/documents")
  String draft(@RequestParam Map<String, String> form, Model model, RedirectAttributes redirect) {
    DocumentKind kind =
        DocumentKind.find(form.getOrDefault("kind", ""))
            .orElseThrow(() -> Refusal.of(DocumentRefusal.KIND_UNKNOWN).asException());
    SubjectRef about = subject(form.getOrDefault("subject", ""));
    Map<String, String> typed = fields(form, documents.form(kind));
    Outcome<Document> outcome =
        documents.draft(
            current.get(),
            new NewDocument(
                kind,
                about,
                form.getOrDefault("case_no", ""),
                form.containsKey("minor"),
                typed,
                form.getOrDefault("key", "")));
    if (outcome instanceof Outcome.Refused<Document> refused) {
      model.addAttribute("problems", faults(refused.refusal()));
      model.addAttribute("key", form.getOrDefault("key", ""));
      model.addAttribute("minor", form.containsKey("minor"));
      model.addAttribute("caseNo", form.getOrDefault("case_no", ""));
      return form(kind, about, new Typed(typed, Map.of()), model);
    }
    redirect.addFlashAttribute("flash", texts.say("drafted"));
    return "redirect:/documents/" + outcome.orThrow().id();
  }

  private List<FieldProblem> faults(Refusal no) {
    return no.fields().isEmpty()
        ? List.of(new FieldProblem("fields", problems.detail(no)))
        : no.fields();
  }

  @GetMapping("/documents/{id}/edit")
  String edit(@PathVariable long id, Model model) {
    hand.acting(id, DocumentPages.WRITE);
    Document document = hand.read(id);
    Map<String, String> values = read.impersonal(current.get(), document).orThrow();
    return edit(document, values, model);
  }

  private String edit(Document document, Map<String, String> values, Model model) {
    model.addAttribute("doc", shown.line(document));
    model.addAttribute("version", document.version());
    model.addAttribute("leftOut", String.join("、", read.leftOut(document)));
    model.addAttribute("form", documents.form(document.kind()));
    model.addAttribute(
        "inputs", inputs(documents.form(document.kind()), new Typed(values, Map.of())));
    return "document/edit";
  }

  @PostMapping("/documents/{id}/contents")
  String write(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    Officer officer = hand.acting(id, DocumentPages.WRITE);
    Document document = hand.read(id);
    Map<String, String> typed = fields(form, documents.form(document.kind()));
    int version = DocumentPages.version(form.getOrDefault("version", ""));
    Outcome<Document> outcome = documents.write(officer, id, version, typed);
    if (outcome instanceof Outcome.Refused<Document> refused) {
      model.addAttribute("problems", faults(refused.refusal()));
      return edit(document, typed, model);
    }
    redirect.addFlashAttribute("flash", texts.say("written"));
    return "redirect:/documents/" + id;
  }
}
