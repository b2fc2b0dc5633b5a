package org.relieflink.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relieflink.proof.parcel.ParcelFault;
import org.relieflink.proof.parcel.ParcelRefusedException;
import org.relieflink.proof.parcel.SiteCard;
import org.relieflink.proof.parcel.SiteKeys;
import picocli.CommandLine.Option;

/** 自己的钥匙和对方的名片。 The own keys, and the card of the other site. */
final class PackageSide {
  @Option(names = "--keys", required = true, paramLabel = "DIR")
  Path keys = Path.of(".");

  @Option(names = "--site", required = true, paramLabel = "NAME")
  String site = "";

  @Option(names = "--card", required = true, paramLabel = "FILE")
  Path card = Path.of(".");

  SiteKeys own() throws IOException {
    return SiteKeys.read(keys, site);
  }

  SiteCard other() throws IOException {
    return card(card);
  }

  static SiteCard card(Path file) throws IOException {
    try {
      return SiteCard.accept(Files.readString(file));
    } catch (ParcelRefusedException | CharacterCodingException none) {
      throw new ParcelRefusedException(ParcelFault.KEY_UNUSABLE, file.toString());
    }
  }
}
