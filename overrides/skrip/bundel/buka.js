// Beside the guide in the offline bundle: where this can be loaded, the bundle was unpacked whole, and the guide opens.
location.replace("isi/index.html");
