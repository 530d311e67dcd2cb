mod release;
