package org.relieflink.platform.screening.web;

import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.MinorSeal;
import org.relieflink.platform.screening.internal.MinorSeal.Asking;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 请负责人同意看未成年人的全号。 Asks for the agreement that breaks the seal of a hit. */
@Controller
class SealPages {
  private final HitStore hits;
  private final MinorSeal seal;
  private final CurrentOfficer current;
  private final Texts texts;

  SealPages(HitStore hits, MinorSeal seal, CurrentOfficer current, Texts texts) {
    this.hits = hits;
    this.seal = seal;
    this.current = current;
    this.texts = texts;
  }

  @PostMapping("/screening/hits/{id}/unseal-requests")
  String ask(
      @PathVariable long id,
      @ModelAttribute HitAddress address,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    if (reason.isBlank()) {
      throw Refusal.of(ScreeningRefusal.REASON_MISSING).asException();
    }
    HitRow hit =
        hits.find(id).orElseThrow(() -> Refusal.of(ScreeningRefusal.HIT_UNKNOWN).asException());
    seal.ask(hit, hits.comparison(id), new Asking(current.get(), reason.strip())).orThrow();
    redirect.addFlashAttribute("flash", texts.say("seal.asked"));
    return "redirect:/screening/hits/" + id + HitAddress.query(address.filter());
  }
}
