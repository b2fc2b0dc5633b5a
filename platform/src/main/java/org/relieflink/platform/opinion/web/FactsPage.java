package org.relieflink.platform.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Facts;
import org.relieflink.law.Organ;
import org.relieflink.law.RulePack;
import org.relieflink.platform.problem.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** 案情表单的页面内容：the choices come from the rule pack, the values from what was typed or known. */
final class FactsPage {
  private FactsPage() {}

  /**
   * @param pack of the organ; where that has none, of the procuratorate
   */
  static ModelAndView of(
      OpinionView.@Nullable Head head,
      Map<String, String> typed,
      RulePack pack,
      List<FieldProblem> problems) {
    ModelAndView page = new ModelAndView("opinion/facts");
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatusCode.valueOf(HttpStatus.UNPROCESSABLE_CONTENT.value()));
    }
    page.addObject("head", head);
    page.addObject("party", null);
    page.addObject("typed", typed);
    page.addObject("types", List.copyOf(pack.caseTypes().values()));
    page.addObject("harms", List.of(Facts.Harm.values()));
    page.addObject("faults", List.of(Facts.Fault.values()));
    page.addObject("classes", List.copyOf(pack.hardship().steps().keySet()));
    page.addObject("kinds", pack.supplements().kinds());
    page.addObject("lines", List.of(0, 1, 2, 3).subList(0, FactsForm.CLASS_LINES));
    page.addObject("problems", problems);
    page.addObject(
        "wrong",
        problems.stream()
            .collect(Collectors.toMap(FieldProblem::field, FieldProblem::sentence, (a, b) -> a)));
    page.addObject("here", head == null ? "/opinion/new" : "/opinion/" + head.id() + "/facts");
    circumstances(page, typed, pack);
    return page;
  }

  private static void circumstances(ModelAndView page, Map<String, String> typed, RulePack pack) {
    Organ organ = CircumstancesForm.organ(typed.getOrDefault(CircumstancesForm.ORGAN, ""));
    page.addObject("organs", List.of(Organ.values()));
    page.addObject("organ", organ);
    page.addObject("packless", pack.extras().organ() != organ);
    page.addObject("figures", CircumstancesForm.FIGURES);
    page.addObject("asked", CircumstancesForm.asked(pack));
    page.addObject("injuries", CircumstancesForm.injuries(pack));
    page.addObject("groups", CircumstancesForm.groups());
    page.addObject(
        "grouped",
        CircumstancesForm.groups().stream()
            .anyMatch(group -> typed.containsKey("group_" + group.code())));
  }
}
