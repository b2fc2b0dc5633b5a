package org.relieflink.platform.ferry.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.ferry.FerrySettings;
import org.relieflink.proof.parcel.SiteKeys;
import org.relieflink.proof.parcel.Suite;
import org.springframework.stereotype.Component;

/** 本站的钥匙：read from their folder, made at the first need; they are in no backup of tables. */
@Component
class OwnSite {
  private final FerrySettings settings;
  private final Path folder;
  private @Nullable SiteKeys read;

  OwnSite(FerrySettings settings, ReliefSettings relief) {
    this.settings = settings;
    Path named = settings.keys();
    this.folder = named == null ? relief.dataDir().resolve("ferry-keys") : named;
  }

  /** Empty when nothing is ferried. */
  synchronized Optional<SiteKeys> keys() {
    if (settings.folder() == null || settings.site().isEmpty()) {
      return Optional.empty();
    }
    SiteKeys keys = read;
    if (keys == null) {
      keys = readOrMade();
      read = keys;
    }
    return Optional.of(keys);
  }

  private SiteKeys readOrMade() {
    try {
      if (!Files.exists(SiteKeys.cardFile(folder, settings.site()))) {
        SiteKeys.generate(settings.site(), Suite.ofCode(settings.suite())).write(folder);
      }
      return SiteKeys.read(folder, settings.site());
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}
