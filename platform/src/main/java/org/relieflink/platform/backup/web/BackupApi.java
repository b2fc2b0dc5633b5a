package org.relieflink.platform.backup.web;

import java.util.List;
import org.relieflink.platform.backup.Backups;
import org.relieflink.platform.backup.CopyRecord;
import org.relieflink.platform.backup.DrillRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 备份接口：the register, for a program that watches over the server. */
@RestController
class BackupApi {
  private final Backups backups;

  BackupApi(Backups backups) {
    this.backups = backups;
  }

  /** Everything the page shows. */
  record Register(
      List<Backups.Standing> standings, List<CopyRecord> copies, List<DrillRecord> drills) {}

  @GetMapping("/api/v1/backups")
  Register register() {
    return new Register(backups.standings(), backups.copies(), backups.drills());
  }
}
