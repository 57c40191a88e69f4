#!/bin/sh
# Run by the database's container when its volume is new: makes the two accounts of accounts.sql with the passwords of docker/.env.
set -eu
for password in "$HEED_OWNER_PASSWORD" "$HEED_WORK_PASSWORD"; do
  case "$password" in
    "" | *[!A-Za-z0-9]*)
      echo "HEED_OWNER_PASSWORD and HEED_WORK_PASSWORD want letters and digits only: openssl rand -hex 24" >&2
      exit 1
      ;;
  esac
done
sed -e "s/change-this-owner-password/$HEED_OWNER_PASSWORD/" -e "s/change-this-work-password/$HEED_WORK_PASSWORD/" \
  "${HEED_ACCOUNTS:-/heed/accounts.sql}" | MYSQL_PWD="$MARIADB_ROOT_PASSWORD" mariadb -u root
