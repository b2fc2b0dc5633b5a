package org.relieflink.platform.document.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentFile;
import org.relieflink.platform.document.DocumentFile.Format;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文书的页面：the list, one paper, its steps and its files. */
@Controller
class DocumentPages {
  static final Need WRITE = new Need(Matter.DOCUMENTS, Deed.WRITE);
  static final Need CHECK = new Need(Matter.DOCUMENTS, Deed.DECIDE);
  static final Need ISSUE = new Need(Matter.DOCUMENT_ISSUES, Deed.DECIDE);
  static final Need REVEAL = new Need(Matter.DOCUMENTS, Deed.REVEAL);
  private static final Need EXPORT = new Need(Matter.DOCUMENTS, Deed.EXPORT);

  private final Documents documents;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ShownDocuments shown;
  private final DocumentAtHand hand;
  private final ShownScans shownScans;
  private final DocumentTexts texts;
  private final ProblemTexts problems;

  DocumentPages(
      Documents documents,
      CurrentOfficer current,
      AccessTable table,
      ShownDocuments shown,
      DocumentAtHand hand,
      ShownScans shownScans,
      DocumentTexts texts,
      ProblemTexts problems) {
    this.documents = documents;
    this.current = current;
    this.table = table;
    this.shown = shown;
    this.hand = hand;
    this.shownScans = shownScans;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/documents")
  String list(@RequestParam(defaultValue = "") String state, Model model) {
    DocumentState chosen = ShownDocuments.state(state);
    model.addAttribute("tabs", shown.tabs(current.get(), chosen));
    model.addAttribute(
        "lines", documents.list(current.get(), chosen).stream().map(shown::line).toList());
    model.addAttribute("most", Documents.MOST);
    model.addAttribute("writes", table.allows(current.get(), "GET", "/documents/new"));
    return "document/documents";
  }

  @GetMapping("/documents/forms")
  String forms(Model model) {
    model.addAttribute("forms", documents.forms());
    return "document/forms";
  }

  @GetMapping("/documents/{id}")
  String show(@PathVariable long id, Model model) {
    return show(hand.read(id), model);
  }

  private String show(Document document, Model model) {
    String path = "/documents/" + document.id();
    model.addAttribute("doc", shown.whole(current.get(), document));
    model.addAttribute("scans", shownScans.of(current.get(), document));
    model.addAttribute("takes", table.allows(current.get(), "POST", path + "/file"));
    return "document/document";
  }

  @PostMapping("/documents/{id}/checks")
  String check(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    return act(hand.acting(id, CHECK), id, move(form, CHECK), new Way(model, redirect));
  }

  @PostMapping("/documents/{id}/issues")
  String issue(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    return act(hand.acting(id, ISSUE), id, move(form, ISSUE), new Way(model, redirect));
  }

  @PostMapping("/documents/{id}/drops")
  String drop(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    return act(hand.acting(id, WRITE), id, move(form, WRITE), new Way(model, redirect));
  }

  /** Only acts that the address is for. */
  static DocumentMove move(Map<String, String> form, Need need) {
    for (DocumentAct act : DocumentAct.values()) {
      if (act.name().equals(form.getOrDefault("act", "")) && act.need().equals(need)) {
        return new DocumentMove(
            act,
            version(form.getOrDefault("version", "")),
            form.getOrDefault("words", ""),
            form.getOrDefault("key", ""));
      }
    }
    throw Refusal.of(DocumentRefusal.MOVED_ON).asException();
  }

  static int version(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private record Way(Model model, RedirectAttributes redirect) {}

  private String act(Officer officer, long id, DocumentMove move, Way way) {
    Outcome<Document> outcome = documents.act(officer, id, move);
    if (outcome instanceof Outcome.Refused<Document> refused) {
      return again(id, refused.refusal(), way.model);
    }
    way.redirect.addFlashAttribute("flash", texts.say("flash", texts.act(move.act())));
    return "redirect:/documents/" + id;
  }

  /** What was wrong stands above the acts; what is not there is a page of its own. */
  private String again(long id, Refusal no, Model model) {
    if (no.code().equals(DocumentRefusal.UNKNOWN)) {
      throw no.asException();
    }
    model.addAttribute("problems", List.of(new FieldProblem("acts", problems.detail(no))));
    return show(hand.read(id), model);
  }

  /** In full, with a reason; on the trail before a byte leaves. */
  @PostMapping("/documents/{id}/file")
  ResponseEntity<byte[]> file(
      @PathVariable long id,
      @RequestParam(defaultValue = "pdf") String format,
      @RequestParam(defaultValue = "") String reason) {
    Officer officer = hand.acting(id, REVEAL);
    Format wanted = format.equals(Format.DOCX.ending()) ? Format.DOCX : Format.PDF;
    return answer(id, documents.file(officer, id, wanted, reason).orThrow(), "");
  }

  @PostMapping("/documents/{id}/public.pdf")
  ResponseEntity<byte[]> published(@PathVariable long id) {
    Officer officer = hand.acting(id, EXPORT);
    return answer(id, documents.published(officer, id).orThrow(), texts.say("published.mark"));
  }

  private ResponseEntity<byte[]> answer(long id, DocumentFile file, String mark) {
    Document document = hand.read(id);
    String name =
        documents.form(document.kind()).title() + "-" + id + mark + "." + file.format().ending();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.format().mediaType()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.bytes());
  }
}
