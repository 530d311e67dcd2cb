note-ref = { $n ->
    [few] Vài chú thích
   *[other] Chú thích { $n }
}
