-- What the first kinds say in English.
INSERT IGNORE INTO survey_kind_text (
    kind, language, name, subject, body, reminder_subject, reminder_body, question, lowest, highest, open_question
) VALUES
    ('complaint', 'en', 'After a complaint', 'Did we put it right?',
     'Some days ago we closed your complaint. We would like to know whether it really is put right. One tap is enough.',
     'Did we put it right? We ask once more',
     'We asked you how content you are with what we did about your complaint. If you have a moment, one tap is enough. We will not ask again.',
     'How content are you with how we handled your complaint?', 'not at all', 'very',
     'What should we have done better, or what did we do well?'),
    ('delivery', 'en', 'After a delivery', 'How was your delivery?',
     'Your order has arrived. We would like to know how it went. One tap is enough.',
     'How was your delivery? We ask once more',
     'We asked you how your delivery went. If you have a moment, one tap is enough. We will not ask again.',
     'How content are you with the delivery?', 'not at all', 'very', 'What went well, and what did not?'),
    ('onboarding', 'en', 'First weeks with us', 'How were your first weeks with us?',
     'You have been with us for some weeks. We would like to know how it began. One tap is enough.',
     'How were your first weeks? We ask once more',
     'We asked you how your first weeks with us were. If you have a moment, one tap is enough. We will not ask again.',
     'How content are you with how it began?', 'not at all', 'very', 'What was missing at the beginning?'),
    ('relation', 'en', 'Once a year', 'Would you recommend us?',
     'You have been with us for another year. We would like to know what you think of us. One tap is enough.',
     'Would you recommend us? We ask once more',
     'We asked you what you think of us. If you have a moment, one tap is enough. We will not ask again this year.',
     'How likely are you to recommend us to a friend or colleague?', 'not at all likely', 'very likely',
     'What is the main reason for your answer?');
