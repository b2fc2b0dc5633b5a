package org.relieflink.platform.sharing.internal;

import java.util.Optional;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.RecordDetail;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Component;

/** 记录里一项的值：as a keyed name, so that a later list shows whether it changed and nothing is kept. */
@Component
class RecordValue {
  private final HardshipPool pool;
  private final Blinds blinds;

  RecordValue(HardshipPool pool, Blinds blinds) {
    this.pool = pool;
    this.blinds = blinds;
  }

  /** One field as it stands. */
  record Found(String contract, String label, String name) {}

  /** Empty when the record is gone or has no such field. */
  Optional<Found> find(String recordId, String field) {
    return pool.findDetail(recordId).flatMap(detail -> find(detail, field));
  }

  boolean known(String recordId) {
    return pool.findRecord(recordId).isPresent();
  }

  private Optional<Found> find(RecordDetail detail, String field) {
    LiveRecord record = detail.record();
    Optional<String> common = common(record, field);
    if (common.isPresent()) {
      return Optional.of(found(record, field, field, common.get()));
    }
    return detail.values().stream()
        .filter(value -> value.field().equals(field))
        .findFirst()
        .map(value -> found(record, field, value.label(), value.text()));
  }

  private Found found(LiveRecord record, String field, String label, String text) {
    return new Found(
        record.contractId(), label, blinds.name(record.recordId() + "\n" + field + "\n" + text));
  }

  /** The fields that every list has; a missing value is an empty one. */
  private static Optional<String> common(LiveRecord record, String field) {
    return switch (field) {
      case "name" -> Optional.of(text(record.name()));
      case "citizen_id" -> Optional.of(text(record.citizenId()));
      case "sex" -> Optional.of(text(record.sex()));
      case "birth_date" -> Optional.of(text(record.birthDate()));
      case "address" -> Optional.of(text(record.address()));
      case "phone" -> Optional.of(text(record.phone()));
      case "relation" -> Optional.of(text(record.relation()));
      default -> Optional.empty();
    };
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
