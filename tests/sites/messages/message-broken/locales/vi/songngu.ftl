kind-news = { kind-feature }
kind-feature = { kind-news }
