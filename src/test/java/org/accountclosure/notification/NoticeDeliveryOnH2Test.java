package org.accountclosure.notification;

import org.accountclosure.fixture.TestDatabase;

class NoticeDeliveryOnH2Test extends NoticeDeliveryOnDatabase {

  NoticeDeliveryOnH2Test() {
    super(TestDatabase.H2);
  }
}
