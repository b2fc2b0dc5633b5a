package org.relieflink.platform.ferry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.Network;
import org.relieflink.platform.ferry.RefusedList;
import org.relieflink.platform.ferry.SiteStanding;
import org.relieflink.platform.ferry.SiteState;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 摆渡的页面：the sites and how it stands with each; one site with its packages. */
@Controller
class FerryPages {
  private static final String HOME = "redirect:/ferry";

  private final Ferry ferry;
  private final FerryViews views;
  private final FerryTexts texts;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ProblemTexts problems;

  FerryPages(
      Ferry ferry,
      FerryViews views,
      FerryTexts texts,
      CurrentOfficer current,
      AccessTable table,
      ProblemTexts problems) {
    this.ferry = ferry;
    this.views = views;
    this.texts = texts;
    this.current = current;
    this.table = table;
    this.problems = problems;
  }

  /** 一张网，供选。 */
  record Choice(String code, String label) {}

  @GetMapping("/ferry")
  String list(Model model) {
    return list(SiteForm.EMPTY, model);
  }

  private String list(SiteForm typed, Model model) {
    Officer officer = current.get();
    Map<String, String> names = views.names();
    model.addAttribute("own", ferry.own().orElse(null));
    model.addAttribute(
        "lines", ferry.sites(officer).stream().map(one -> views.line(one, names)).toList());
    model.addAttribute("writes", table.allows(officer, "POST", "/ferry/sites"));
    model.addAttribute("typed", typed);
    model.addAttribute(
        "networks",
        Arrays.stream(Network.values())
            .map(one -> new Choice(one.code(), texts.say("network." + one.name())))
            .toList());
    model.addAttribute("departments", FerryViews.departments(names));
    return "ferry/ferry";
  }

  @PostMapping("/ferry/sites")
  String register(@ModelAttribute SiteForm typed, Model model, RedirectAttributes redirect) {
    Outcome<FerrySite> outcome = ferry.register(current.get(), typed.site());
    if (outcome instanceof Outcome.Refused<FerrySite> refused) {
      Refusal refusal = refused.refusal();
      model.addAttribute(
          "problems", List.of(new FieldProblem(field(refusal), problems.detail(refusal))));
      return list(typed, model);
    }
    redirect.addFlashAttribute("flash", texts.say("done.asked"));
    return HOME;
  }

  private static String field(Refusal refusal) {
    if (refusal.code() == FerryRefusal.TITLE_UNUSABLE) {
      return "title";
    }
    boolean department =
        refusal.code() == FerryRefusal.DEPARTMENT_UNKNOWN
            || refusal.code() == FerryRefusal.DEPARTMENT_TAKEN;
    return department ? "departments" : "card";
  }

  @GetMapping("/ferry/sites/{id}")
  String site(@PathVariable long id, Model model) {
    Officer officer = current.get();
    SiteStanding one =
        ferry.find(officer, id).orElseThrow(() -> Refusal.of(FerryRefusal.UNKNOWN).asException());
    FerrySite site = one.site();
    Map<String, String> names = views.names();
    List<RefusedList> refused = ferry.refusedLists(site);
    model.addAttribute("line", views.line(one, names));
    model.addAttribute("site", site);
    model.addAttribute("asked", texts.minute(site.askedBy().at()));
    var agreed = site.agreedBy();
    model.addAttribute("agreed", agreed == null ? "" : texts.minute(agreed.at()));
    model.addAttribute(
        "sent", ferry.sent(site).stream().map(each -> views.sent(each, refused, names)).toList());
    model.addAttribute("taken", ferry.taken(site).stream().map(views::taken).toList());
    model.addAttribute("aside", ferry.quarantined(site).stream().map(views::aside).toList());
    String base = "/ferry/sites/" + id;
    boolean open = site.state() == SiteState.ASKED;
    model.addAttribute("agrees", open && table.allows(officer, "POST", base + "/agreement"));
    boolean ended = site.state() == SiteState.ENDED;
    model.addAttribute("writes", !ended && table.allows(officer, "POST", base + "/ending"));
    return "ferry/site";
  }

  @PostMapping("/ferry/sites/{id}/agreement")
  String agree(@PathVariable long id, RedirectAttributes redirect) {
    ferry.agree(current.get(), id).orThrow();
    redirect.addFlashAttribute("flash", texts.say("done.agreed"));
    return "redirect:/ferry/sites/" + id;
  }

  @PostMapping("/ferry/sites/{id}/ending")
  String end(@PathVariable long id, RedirectAttributes redirect) {
    ferry.end(current.get(), id).orThrow();
    redirect.addFlashAttribute("flash", texts.say("done.ended"));
    return HOME;
  }

  @PostMapping("/ferry/packages/{id}/again")
  String again(@PathVariable long id, RedirectAttributes redirect) {
    long sequence = ferry.again(current.get(), id).orThrow().sequence();
    redirect.addFlashAttribute("flash", texts.say("done.again", sequence));
    return HOME;
  }
}
