package org.relieflink.platform.transfer.web;

import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.Paper;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferContents;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 移送的页面，发出的一边：the list, one matter and its acts, a paper. */
@Controller
class TransferPages {
  private final Transfers transfers;
  private final TransferContents contents;
  private final TransferViews views;
  private final TransferAtHand hand;
  private final TransferTexts texts;
  private final ProblemTexts problems;
  private final AccessTable table;

  TransferPages(
      Transfers transfers,
      TransferContents contents,
      TransferViews views,
      TransferAtHand hand,
      TransferTexts texts,
      ProblemTexts problems,
      AccessTable table) {
    this.transfers = transfers;
    this.contents = contents;
    this.views = views;
    this.hand = hand;
    this.texts = texts;
    this.problems = problems;
    this.table = table;
  }

  @GetMapping("/transfers")
  String list(@RequestParam(defaultValue = "") String view, Model model) {
    TransferView chosen = TransferView.of(view);
    model.addAttribute("tabs", views.tabs(hand.officer(), TransferSide.SENDER, chosen));
    model.addAttribute(
        "lines",
        transfers.list(hand.officer(), TransferSide.SENDER, chosen).stream()
            .map(one -> views.head(TransferSide.SENDER, one))
            .toList());
    model.addAttribute("most", Transfers.MOST);
    model.addAttribute("leads", table.allows(hand.officer(), "GET", "/leads"));
    return "transfer/transfers";
  }

  @GetMapping("/transfers/{id}")
  String show(@PathVariable long id, Model model) {
    return show(hand.sent(id), model);
  }

  private String show(Transfer transfer, Model model) {
    model.addAttribute("it", views.whole(hand.officer(), TransferSide.SENDER, transfer));
    transfers
        .delivery(hand.officer(), transfer)
        .ifPresent(state -> model.addAttribute("delivery", texts.say("delivery." + state)));
    return "transfer/transfer";
  }

  @PostMapping("/transfers/{id}/works")
  String work(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    hand.sent(id);
    return done(id, ActForm.of(form, ActForm::makes), model, redirect);
  }

  @PostMapping("/transfers/{id}/decisions")
  String decide(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    hand.sent(id);
    return done(id, ActForm.of(form, ActForm::decides), model, redirect);
  }

  /** What was wrong stands above the acts; a matter that is not there is a page of its own. */
  private String done(long id, TransferMove move, Model model, RedirectAttributes redirect) {
    Outcome<Transfer> outcome = hand.act(TransferSide.SENDER, id, move);
    if (outcome instanceof Outcome.Refused<Transfer> refused) {
      Refusal no = refused.refusal();
      if (no.code().equals(TransferRefusal.UNKNOWN)) {
        throw no.asException();
      }
      model.addAttribute("problems", List.of(new FieldProblem("acts", problems.detail(no))));
      return show(hand.sent(id), model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash", texts.act(move.act())));
    return "redirect:/transfers/" + id;
  }

  @GetMapping("/transfer-papers/{id}")
  ResponseEntity<byte[]> paper(@PathVariable long id) {
    Paper.Opened opened = contents.paper(hand.officer(), TransferSide.SENDER, id).orThrow();
    return PaperAnswer.of(opened);
  }
}
