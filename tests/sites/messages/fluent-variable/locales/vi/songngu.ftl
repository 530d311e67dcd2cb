page-number = trang { $so }
