site-name = ព័ត៌មានការបរទេស
topic-coffee = កាហ្វេ
topic-culture = វប្បធម៌
topic-nature = ធម្មជាតិ
agency-province = ការិយាល័យខេត្ត
agency-museum = សារមន្ទីរខេត្ត
