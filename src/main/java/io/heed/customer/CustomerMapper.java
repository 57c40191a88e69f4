package io.heed.customer;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;

/** The table of customers. */
@Mapper
interface CustomerMapper {

    /** The oldest customer who introduced themselves in just this way. */
    Long findByContact(Contact contact);

    void insert(NewCustomer customer);

    Customer find(long id);

    /** A row on its way in. */
    final class NewCustomer {
        final Contact contact;
        final Instant createdAt;
        long id;

        NewCustomer(Contact contact, Instant createdAt) {
            this.contact = contact;
            this.createdAt = createdAt;
        }
    }
}
