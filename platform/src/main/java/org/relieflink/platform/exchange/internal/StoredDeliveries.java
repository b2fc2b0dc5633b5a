package org.relieflink.platform.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.exchange.ExchangeSettings;
import org.springframework.stereotype.Service;

@Service
class StoredDeliveries implements Deliveries {
  private final DeliveryStore store;
  private final ExchangeSettings settings;

  StoredDeliveries(DeliveryStore store, ExchangeSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  @Override
  public List<Delivery> list(Officer officer, long before) {
    return store.list(officer, before);
  }

  @Override
  public boolean put(String department, Path list, Path note, String name) throws IOException {
    Path root = settings.folder();
    if (root == null) {
      throw new IOException("no folder is watched");
    }
    DeliveryFolder folder = new DeliveryFolder(root, department);
    folder.make();
    return folder.put(list, note, name);
  }

  @Override
  public boolean watching() {
    return settings.folder() != null;
  }
}
