package org.relieflink.platform.care.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.GreenChannels;
import org.relieflink.platform.care.GreenChannels.Order;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.transfer.Transfer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 绿色通道的按钮：one click on the page of the case drafts all transfers that are wanted. */
@Controller
class GreenPages {
  private final GreenChannels channels;
  private final CurrentOfficer current;
  private final CareTexts texts;
  private final ProblemTexts problems;

  GreenPages(
      GreenChannels channels, CurrentOfficer current, CareTexts texts, ProblemTexts problems) {
    this.channels = channels;
    this.current = current;
    this.texts = texts;
    this.problems = problems;
  }

  @PostMapping("/cases/{id}/green-channel")
  String draft(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    Outcome<List<Transfer>> done = channels.draft(current.get(), id, order(form));
    if (done instanceof Outcome.Refused<List<Transfer>> refused) {
      if (refused.refusal().code().equals(CareRefusal.UNKNOWN)) {
        throw refused.refusal().asException();
      }
      redirect.addFlashAttribute("flashWarn", problems.detail(refused.refusal()));
      redirect.addFlashAttribute("greenWords", form.getFirst("words"));
    } else {
      redirect.addFlashAttribute("flash", texts.say("green.flash", done.orThrow().size()));
    }
    return "redirect:/cases/" + id;
  }

  /** Of a box that was not ticked nothing comes: not said, no department. */
  private static Order order(MultiValueMap<String, String> form) {
    List<String> lines = Objects.requireNonNullElse(form.get("line"), List.of());
    return new Order(
        lines.isEmpty() ? Set.of("") : Set.copyOf(lines),
        "false".equals(form.getFirst("sexual")) ? Boolean.FALSE : null,
        Objects.requireNonNullElse(form.getFirst("words"), ""),
        Objects.requireNonNullElse(form.getFirst("key"), ""));
  }
}
