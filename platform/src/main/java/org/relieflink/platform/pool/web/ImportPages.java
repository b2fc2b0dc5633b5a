package org.relieflink.platform.pool.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.UndoReport;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.run.ConfirmImport;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.pool.internal.run.Permission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一批导入的页面：认列、检查、结果，和导入记录。 Pages of one import, wherever it stands, and the list of imports. */
@Controller
class ImportPages {
  private static final int ON_A_PAGE = 30;
  private static final String COLUMN = "column-";

  private final ImportDesk desk;
  private final ContractBook book;
  private final ResultModel results;
  private final CurrentOfficer current;
  private final MessageSource messages;

  private final Permission permission;
  private final CleanReading cleaning;

  ImportPages(
      ImportDesk desk,
      ContractBook book,
      ResultModel results,
      CurrentOfficer current,
      MessageSource messages,
      Permission permission,
      CleanReading cleaning) {
    this.cleaning = cleaning;
    this.permission = permission;
    this.desk = desk;
    this.book = book;
    this.results = results;
    this.current = current;
    this.messages = messages;
  }

  @GetMapping("/pool/imports")
  String history(@RequestParam(required = false) @Nullable Long before, Model model) {
    List<ImportBatch> batches = desk.latest(before, ON_A_PAGE);
    model.addAttribute("lines", batches.stream().map(batch -> HistoryLine.of(batch)).toList());
    model.addAttribute(
        "older", batches.size() < ON_A_PAGE ? null : batches.get(batches.size() - 1).id());
    model.addAttribute("mayLoad", permission.mayLoad(current.get()));
    return "pool/history";
  }

  /**
   * What of an import is to be shown.
   *
   * @param family group of faults; null = all
   * @param offset first fault shown
   * @param list contract looked at while the list is not chosen
   */
  record Shown(@Nullable String family, @Nullable Long offset, @Nullable String list) {}

  @GetMapping("/pool/imports/{id}")
  String show(@PathVariable long id, @ModelAttribute Shown shown, Model model) {
    Officer officer = current.get();
    ImportBatch batch = desk.get(id, officer);
    model.addAttribute("mayLoad", permission.mayLoad(officer));
    if (batch.status().running() && batch.jobId() != null) {
      return "redirect:/jobs/" + batch.jobId();
    }
    if (batch.status() == ImportStatus.NEEDS_CHOICE) {
      model.addAttribute(
          "view", ChooseView.of(batch, desk.face(batch), allowed(officer), shown.list()));
      return "pool/choose";
    }
    model.addAttribute("view", results.of(batch, shown.family(), offset(shown)));
    model.addAttribute("hold", results.hold(batch));
    model.addAttribute("steps", batch.contractId() == null ? List.of() : cleaning.steps(batch));
    return "pool/result";
  }

  private static long offset(Shown shown) {
    Long offset = shown.offset();
    return offset == null ? 0 : offset;
  }

  @PostMapping("/pool/imports/{id}/choose")
  String choose(
      @PathVariable long id, @RequestParam String list, @RequestParam Map<String, String> all) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    all.forEach(
        (name, field) -> {
          if (name.startsWith(COLUMN) && !field.isEmpty()) {
            columns.putIfAbsent(field, Integer.valueOf(name.substring(COLUMN.length())));
          }
        });
    ImportBatch batch = desk.get(id, current.get());
    desk.choose(batch, new ConfirmImport.Choice(list, columns), current.get());
    return "redirect:/pool/imports/" + id;
  }

  @PostMapping("/pool/imports/{id}/accept")
  String accept(@PathVariable long id, @RequestParam(defaultValue = "false") boolean supplement) {
    desk.accept(desk.get(id, current.get()), supplement, current.get());
    return "redirect:/pool/imports/" + id;
  }

  @PostMapping("/pool/imports/{id}/again")
  String again(@PathVariable long id) {
    desk.again(desk.get(id, current.get()), current.get());
    return "redirect:/pool/imports/" + id;
  }

  @PostMapping("/pool/imports/{id}/discard")
  String discard(@PathVariable long id) {
    desk.discard(desk.get(id, current.get()), current.get());
    return "redirect:/pool/imports/" + id;
  }

  @PostMapping("/pool/imports/{id}/undo")
  String undo(@PathVariable long id, RedirectAttributes flash) {
    UndoReport did = desk.undo(desk.get(id, current.get()), current.get());
    flash.addFlashAttribute(
        "flash",
        messages.getMessage(
            "pool.undo.done",
            new Object[] {did.number(), did.removed(), did.restored(), did.reopened()},
            ReaderLocale.now()));
    return "redirect:/pool/imports/" + id;
  }

  private List<Contract> allowed(Officer officer) {
    return book.inForce().stream()
        .filter(contract -> permission.mayLoad(officer, contract.department().id()))
        .toList();
  }
}
