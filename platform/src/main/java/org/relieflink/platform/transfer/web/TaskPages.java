package org.relieflink.platform.transfer.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferContents;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 移送的页面，部门的一边：the inbox, one matter, its reply with papers; made for a phone. */
@Controller
class TaskPages {
  private final Transfers transfers;
  private final TransferContents contents;
  private final TransferCatalog catalog;
  private final TransferViews views;
  private final TransferAtHand hand;
  private final TransferTexts texts;
  private final ProblemTexts problems;

  TaskPages(
      Transfers transfers,
      TransferContents contents,
      TransferCatalog catalog,
      TransferViews views,
      TransferAtHand hand,
      TransferTexts texts,
      ProblemTexts problems) {
    this.transfers = transfers;
    this.contents = contents;
    this.catalog = catalog;
    this.views = views;
    this.hand = hand;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/transfer-tasks")
  String list(@RequestParam(defaultValue = "") String view, Model model) {
    TransferView chosen = TransferView.of(view);
    model.addAttribute("tabs", views.tabs(hand.officer(), TransferSide.DEPARTMENT, chosen));
    model.addAttribute(
        "lines",
        transfers.list(hand.officer(), TransferSide.DEPARTMENT, chosen).stream()
            .map(one -> views.head(TransferSide.DEPARTMENT, one))
            .toList());
    model.addAttribute("most", Transfers.MOST);
    return "transfer/tasks";
  }

  @GetMapping("/transfer-tasks/{id}")
  String show(@PathVariable long id, Model model) {
    return show(hand.opened(id), ReplyForm.EMPTY, model);
  }

  private String show(Transfer transfer, ReplyForm typed, Model model) {
    List<TransferAct> acts = transfers.acts(hand.officer(), TransferSide.DEPARTMENT, transfer);
    boolean has = transfer.holder().equals(hand.officer().unit().line());
    model.addAttribute("it", views.whole(hand.officer(), TransferSide.DEPARTMENT, transfer));
    model.addAttribute("replies", acts.contains(TransferAct.REPLY));
    model.addAttribute("accepted", has && transfer.state() != TransferState.COORDINATING);
    model.addAttribute("reveals", has && !transfer.state().isLast());
    model.addAttribute("outcomes", catalog.outcomes());
    model.addAttribute("megabytes", catalog.paperBytes() >> 20);
    model.addAttribute("typed", typed);
    return "transfer/task";
  }

  @PostMapping("/transfer-tasks/{id}/person")
  String person(@PathVariable long id, Model model) {
    Transfer transfer = hand.task(id);
    Situation person = contents.reveal(hand.officer(), id).orThrow();
    model.addAttribute(
        "person",
        List.of(
            person.of(TransferField.NAME),
            person.of(TransferField.NUMBER),
            person.of(TransferField.CONTACT)));
    return show(transfer, ReplyForm.EMPTY, model);
  }

  @PostMapping("/transfer-tasks/{id}/works")
  String work(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    hand.task(id);
    TransferMove move = ActForm.of(form, TransferAct::ofDepartment);
    Outcome<Transfer> outcome = hand.act(TransferSide.DEPARTMENT, id, move);
    if (outcome instanceof Outcome.Refused<Transfer> refused) {
      return refused(id, refused.refusal(), ReplyForm.EMPTY, model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash", texts.act(move.act())));
    boolean stays = transfers.find(hand.officer(), TransferSide.DEPARTMENT, id).isPresent();
    return stays ? "redirect:/transfer-tasks/" + id : "redirect:/transfer-tasks";
  }

  private String refused(long id, Refusal no, ReplyForm typed, Model model) {
    if (no.code().equals(TransferRefusal.UNKNOWN)) {
      throw no.asException();
    }
    String field = field((TransferRefusal) no.code());
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(no))));
    return show(hand.task(id), typed, model);
  }

  private Outcome<Transfer> replied(long id, Outcome<LetterReply> read) {
    return read instanceof Outcome.Refused<LetterReply> no
        ? new Outcome.Refused<>(no.refusal())
        : hand.reply(id, read.orThrow());
  }

  private static String field(TransferRefusal code) {
    return switch (code) {
      case PROOF_MISSING, PAPER_KIND_UNUSABLE, PAPER_TOO_LARGE, PAPER_RUNS -> "paper";
      case VALUE_UNUSABLE -> "yuan";
      case PERIOD_UNUSABLE -> "from";
      case GROUND_MISSING -> "ground";
      default -> "acts";
    };
  }

  @PostMapping("/transfer-tasks/{id}/reply")
  String reply(
      @PathVariable long id,
      @ModelAttribute ReplyForm typed,
      Model model,
      RedirectAttributes redirect)
      throws IOException {
    hand.task(id);
    Outcome<Transfer> outcome = replied(id, typed.reply());
    if (outcome instanceof Outcome.Refused<Transfer> refused) {
      return refused(id, refused.refusal(), typed, model);
    }
    redirect.addFlashAttribute("flash", texts.say("reply.done"));
    return "redirect:/transfer-tasks/" + id;
  }

  @GetMapping("/task-papers/{id}")
  ResponseEntity<byte[]> paper(@PathVariable long id) {
    return PaperAnswer.of(contents.paper(hand.officer(), TransferSide.DEPARTMENT, id).orThrow());
  }
}
