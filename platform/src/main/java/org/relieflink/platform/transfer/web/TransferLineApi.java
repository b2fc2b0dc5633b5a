package org.relieflink.platform.transfer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.transfer.TransferLine;
import org.relieflink.platform.transfer.TransferLines;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 移送对接的接口。 */
@RestController
class TransferLineApi {
  private final TransferLines lines;
  private final CurrentOfficer current;

  TransferLineApi(TransferLines lines, CurrentOfficer current) {
    this.lines = lines;
    this.current = current;
  }

  /** 要登记的。 */
  record Wanted(@Nullable String department, @Nullable String url) {}

  @GetMapping("/api/v1/transfer-lines")
  List<TransferLine> all() {
    return lines.all(current.get());
  }

  @PostMapping("/api/v1/transfer-lines")
  @ResponseStatus(HttpStatus.CREATED)
  TransferLine register(@RequestBody Wanted wanted) {
    return lines
        .register(
            current.get(), WantedStep.text(wanted.department), WantedStep.text(wanted.url).strip())
        .orThrow();
  }

  @PostMapping("/api/v1/transfer-lines/{id}/agreement")
  TransferLine agree(@PathVariable long id) {
    return lines.agree(current.get(), id).orThrow();
  }

  @PostMapping("/api/v1/transfer-lines/{id}/again")
  TransferLine again(@PathVariable long id) {
    return lines.again(current.get(), id).orThrow();
  }

  @PostMapping("/api/v1/transfer-lines/{id}/ending")
  TransferLine end(@PathVariable long id) {
    return lines.end(current.get(), id).orThrow();
  }
}
