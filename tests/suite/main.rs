
mod release;
