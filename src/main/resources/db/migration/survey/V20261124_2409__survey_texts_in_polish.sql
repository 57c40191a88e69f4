-- What the first kinds say in Polish.
INSERT IGNORE INTO survey_kind_text (
    kind, language, name, subject, body, reminder_subject, reminder_body, question, lowest, highest, open_question
) VALUES
    ('complaint', 'pl', 'Po reklamacji', 'Czy wszystko jest już w porządku?',
     'Kilka dni temu zamknęliśmy Państwa reklamację. Chcemy wiedzieć, czy naprawdę wszystko jest w porządku. Wystarczy jedno kliknięcie.',
     'Czy wszystko jest w porządku? Pytamy jeszcze raz',
     'Pytaliśmy, na ile są Państwo zadowoleni z tego, jak zajęliśmy się reklamacją. Jeśli znajdą Państwo chwilę, wystarczy jedno kliknięcie. Więcej nie będziemy pytać.',
     'Na ile są Państwo zadowoleni z tego, jak zajęliśmy się reklamacją?', 'wcale', 'bardzo',
     'Co powinniśmy byli zrobić lepiej albo co zrobiliśmy dobrze?'),
    ('delivery', 'pl', 'Po dostawie', 'Jak przebiegła dostawa?',
     'Państwa zamówienie dotarło. Chcemy wiedzieć, jak poszło. Wystarczy jedno kliknięcie.',
     'Jak przebiegła dostawa? Pytamy jeszcze raz',
     'Pytaliśmy, jak przebiegła dostawa. Jeśli znajdą Państwo chwilę, wystarczy jedno kliknięcie. Więcej nie będziemy pytać.',
     'Na ile są Państwo zadowoleni z dostawy?', 'wcale', 'bardzo', 'Co poszło dobrze, a co nie?'),
    ('onboarding', 'pl', 'Pierwsze tygodnie', 'Jak minęły pierwsze tygodnie z nami?',
     'Są Państwo z nami od kilku tygodni. Chcemy wiedzieć, jakie były początki. Wystarczy jedno kliknięcie.',
     'Jak minęły pierwsze tygodnie? Pytamy jeszcze raz',
     'Pytaliśmy, jak minęły pierwsze tygodnie z nami. Jeśli znajdą Państwo chwilę, wystarczy jedno kliknięcie. Więcej nie będziemy pytać.',
     'Na ile są Państwo zadowoleni z początków?', 'wcale', 'bardzo', 'Czego zabrakło na początku?'),
    ('relation', 'pl', 'Raz w roku', 'Czy poleciliby nas Państwo?',
     'Minął kolejny rok Państwa z nami. Chcemy wiedzieć, co Państwo o nas myślą. Wystarczy jedno kliknięcie.',
     'Czy poleciliby nas Państwo? Pytamy jeszcze raz',
     'Pytaliśmy, co Państwo o nas myślą. Jeśli znajdą Państwo chwilę, wystarczy jedno kliknięcie. W tym roku więcej nie będziemy pytać.',
     'Na ile prawdopodobne jest, że polecą nas Państwo komuś znajomemu?', 'wcale', 'bardzo',
     'Jaki jest główny powód tej odpowiedzi?');
