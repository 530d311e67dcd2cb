agency-ngoai-vu = Department of Foreign Affairs
topic-dau-tu = Investment { $so }
