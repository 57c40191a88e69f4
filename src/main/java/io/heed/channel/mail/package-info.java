/** E-mail in: reads a mailbox by IMAP, understands what lies in it, and hands it on. */
package io.heed.channel.mail;
